package io.showroom.prospect.write;

import static io.showroom.grading.events.GradeKind.DEFEATED;
import static io.showroom.grading.events.GradeKind.DELIVERED;
import static io.showroom.grading.events.GradeKind.HOPELESS;
import static io.showroom.grading.events.GradeKind.OPEN;
import static io.showroom.grading.events.GradeKind.ORDERED;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.showroom.codelist.events.CodeListName;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rules of two stores in Shanghai, S1 and S2: staff, codes, grading. */
public final class TestRules {

    /** The default scheme. */
    public static final GradingRules HABC = new GradingRules(
            "HABC",
            1,
            List.of(
                    grade("O", ORDERED, 7),
                    grade("H", OPEN, 2),
                    grade("A", OPEN, 7),
                    grade("B", OPEN, 14),
                    grade("C", OPEN, 30)));

    /** A scheme with a grade for every closed status. */
    public static final GradingRules P_SCALE = new GradingRules(
            "P-scale",
            3,
            List.of(
                    grade("P0", ORDERED, 7),
                    grade("P1", OPEN, 2),
                    grade("P2", OPEN, 4),
                    grade("P3", OPEN, 7),
                    grade("PD", DELIVERED, null),
                    grade("F", DEFEATED, null),
                    grade("N", HOPELESS, null)));

    /** A scheme without grades for closed statuses. */
    public static final GradingRules ABCD =
            new GradingRules("ABCD", 1, List.of(grade("A", OPEN, 7), grade("B", OPEN, 14), grade("D", OPEN, 90)));

    private static final Set<String> STORES = Set.of("S1", "S2");
    private static final Map<String, String> CONSULTANTS = Map.of("c1", "S1", "c2", "S1", "c3", "S2", "m1", "S1");
    private static final Map<CodeListName, Set<String>> CODES = Map.of(
            CodeListName.MODEL, Set.of("M1", "M2"),
            CodeListName.COMPETITOR_MODEL, Set.of("R1"),
            CodeListName.SOURCE, Set.of("walk-in"),
            CodeListName.VISIT_PURPOSE, Set.of("decided"),
            CodeListName.CONTACT_PURPOSE, Set.of("promote"),
            CodeListName.CONCERN, Set.of("price"),
            CodeListName.DEFEAT_REASON, Set.of("price", "DEFEATED", "unreachable", "cheaper", "other"));
    private static final Map<String, String> UPPER = Map.of("unreachable", "LOST", "cheaper", "DEFEATED");

    private final NavigableMap<LocalDate, GradingRules> schemes = new TreeMap<>(Map.of(LocalDate.MIN, HABC));
    private final Set<LocalDate> closingDays = new HashSet<>();
    private boolean defeatConfirmation = true;

    void gradesBy(GradingRules scheme, LocalDate from) {
        schemes.put(from, scheme);
    }

    void closesOn(LocalDate day) {
        closingDays.add(day);
    }

    void takesDefeatsUnconfirmed() {
        defeatConfirmation = false;
    }

    Rulebook rulebook() {
        Rulebook rulebook = mock();
        when(rulebook.store(anyString())).thenAnswer(asked -> store(asked.getArgument(0)));
        when(rulebook.grading(anyString(), any()))
                .thenAnswer(asked -> schemes.floorEntry(asked.getArgument(1)).getValue());
        when(rulebook.isConsultantOf(anyString(), anyString()))
                .thenAnswer(asked -> asked.getArgument(1).equals(CONSULTANTS.get(asked.<String>getArgument(0))));
        when(rulebook.offers(any(), anyString()))
                .thenAnswer(asked -> CODES.getOrDefault(asked.<CodeListName>getArgument(0), Set.of())
                        .contains(asked.<String>getArgument(1)));
        when(rulebook.upper(any(), anyString()))
                .thenAnswer(asked -> Optional.ofNullable(UPPER.get(asked.<String>getArgument(1))));
        return rulebook;
    }

    private Optional<StoreRules> store(String key) {
        return STORES.contains(key)
                ? Optional.of(new StoreRules(
                        key,
                        ZoneId.of("Asia/Shanghai"),
                        Set.of(DayOfWeek.values()),
                        Set.copyOf(closingDays),
                        defeatConfirmation))
                : Optional.empty();
    }

    private static Grade grade(String code, GradeKind kind, @Nullable Integer days) {
        return new Grade(code, kind, days, code, code);
    }
}
