package io.showroom.audit.access.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.audit.home.read.Limit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Access rules: each finding with a similar case that is none. */
class AccessRulesTest {

    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final List<AccessEvent> lines = new ArrayList<>();
    private final Map<Long, List<String>> customers = new HashMap<>();

    @Test
    void moreCardsThanAllowedWithinTheMinutesStandOut() {
        cards("li", NINE, 31, Duration.ofSeconds(15));
        cards("wang", NINE, 30, Duration.ofSeconds(15));
        List<UnusualAccess> found = find("manyCards");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().who()).isEqualTo("li");
        assertThat(found.getFirst().customers()).isEqualTo(31);
        assertThat(found.getFirst().from()).isEqualTo(NINE);
    }

    @Test
    void theSameNumberOverALongerTimeDoesNot() {
        cards("li", NINE, 60, Duration.ofSeconds(21));
        assertThat(find("manyCards")).isEmpty();
    }

    @Test
    void oneCustomerOpenedOftenDoesNot() {
        for (int i = 0; i < 100; i++) {
            add("li", NINE.plusSeconds(i), AccessKind.CARD, AccessOutcome.SHOWN, 1, null, List.of("P-same"));
        }
        assertThat(find("manyCards")).isEmpty();
    }

    @Test
    void twoPersonsTogetherDoNot() {
        cards("li", NINE, 20, Duration.ofSeconds(5));
        cards("wang", NINE, 20, Duration.ofSeconds(5));
        assertThat(find("manyCards")).isEmpty();
    }

    @Test
    void overlappingWindowsAreOneFinding() {
        cards("li", NINE, 80, Duration.ofSeconds(5));
        cards("li", NINE.plus(Duration.ofHours(2)), 40, Duration.ofSeconds(5));
        List<UnusualAccess> found = find("manyCards");
        assertThat(found).extracting(UnusualAccess::looks).containsExactly(80, 40);
    }

    @Test
    void manyDifferentNumbersTriedStandOut() {
        for (int i = 0; i < 41; i++) {
            seek("li", NINE.plusSeconds(i * 60L), "LAST_FOUR", i);
            seek("wang", NINE.plusSeconds(i * 60L), "LAST_FOUR", i % 40);
            seek("zhao", NINE.plusSeconds(i * 60L), "WORDS", i);
            seek("qian", NINE.plusSeconds(i * 60L), "PART_OF_NUMBER", i);
            seek("sun", NINE.plusSeconds(i * 91L), "LAST_FOUR", i);
        }
        List<UnusualAccess> found = find("manyNumbers");
        assertThat(found).extracting(UnusualAccess::who).containsExactly("li");
        assertThat(found.getFirst().numbers()).isEqualTo(41);
        assertThat(found.getFirst().from()).isEqualTo(NINE);
        assertThat(found.getFirst().to()).isEqualTo(NINE.plusSeconds(2400));
    }

    @Test
    void refusedLooksAreNoCards() {
        for (int i = 0; i < 40; i++) {
            add("li", NINE.plusSeconds(i), AccessKind.CARD, AccessOutcome.REFUSED, 0, null, List.of("P-" + i));
        }
        assertThat(find("manyCards")).isEmpty();
        assertThat(find("refusedOften")).hasSize(1);
    }

    @Test
    void twoRefusalsCanBeAMistake() {
        add("li", NINE, AccessKind.CARD, AccessOutcome.REFUSED, 0, null, List.of("P-1"));
        add("li", NINE.plusSeconds(1), AccessKind.CARD, AccessOutcome.REFUSED, 0, null, List.of("P-2"));
        add("li", NINE.plusSeconds(2), AccessKind.CARD, AccessOutcome.REFUSED, 0, null, List.of("P-1"));
        assertThat(find("refusedOften")).isEmpty();
    }

    @Test
    void pagingThroughPhoneNumbersStandsOutAndMaskedOnesDoNot() {
        for (int page = 0; page < 11; page++) {
            add("li", NINE.plusSeconds(page), AccessKind.LIST, AccessOutcome.SHOWN, 50, null, fifty(page));
            add("mei", NINE.plusSeconds(page), AccessKind.LIST, AccessOutcome.SHOWN, 0, null, fifty(page));
        }
        assertThat(find("manyPhones")).extracting(UnusualAccess::who).containsExactly("li");
        assertThat(find("manyCards")).isEmpty();
    }

    @Test
    void theSameListLookedAtOftenDoesNotAndListsThatOverlapCountEachCustomerOnce() {
        for (int look = 0; look < 40; look++) {
            add("li", NINE.plusSeconds(look), AccessKind.LIST, AccessOutcome.SHOWN, 50, null, fifty(0));
            add("mei", NINE.plusSeconds(look), AccessKind.LIST, AccessOutcome.SHOWN, 50, null, from(look * 10));
            add("wang", NINE.plusSeconds(look), AccessKind.LIST, AccessOutcome.SHOWN, 50, null, from(look * 12));
        }
        List<UnusualAccess> found = find("manyPhones");
        assertThat(found).extracting(UnusualAccess::who).containsExactly("wang");
        assertThat(found.getFirst().customers()).isEqualTo(39 * 12 + 50);
    }

    @Test
    void accessesBeforeTheWindowDoNotCount() {
        for (int page = 0; page < 30; page++) {
            add(
                    "li",
                    NINE.plus(Duration.ofMinutes(7L * page)),
                    AccessKind.LIST,
                    AccessOutcome.SHOWN,
                    50,
                    null,
                    fifty(page));
        }
        assertThat(find("manyPhones")).isEmpty();
    }

    @Test
    void aLargeFileStandsOutAndALargeListOnTheScreenDoesNot() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            many.add("P-" + i);
        }
        add("li", NINE, AccessKind.EXPORT, AccessOutcome.SHOWN, 201, "call list", many);
        add("wang", NINE, AccessKind.EXPORT, AccessOutcome.SHOWN, 200, "call list", many.subList(0, 200));
        add("hu", NINE, AccessKind.FORM, AccessOutcome.SHOWN, 201, null, many);
        assertThat(find("bigExport")).extracting(UnusualAccess::who).containsExactly("li");
    }

    @Test
    void aFileWithNumbersAndNoReasonStandsOut() {
        add("li", NINE, AccessKind.EXPORT, AccessOutcome.SHOWN, 1, null, List.of("P-1"));
        add("wang", NINE, AccessKind.EXPORT, AccessOutcome.SHOWN, 1, "call list", List.of("P-1"));
        add("mei", NINE, AccessKind.EXPORT, AccessOutcome.SHOWN, 0, null, List.of("P-1"));
        assertThat(find("exportWithoutReason")).extracting(UnusualAccess::who).containsExactly("li");
    }

    @Test
    void lookUpsWhileTheStoreIsShutStandOutByItsOwnClock() {
        add("li", at("2026-03-01T22:30:00Z"), AccessKind.CARD, AccessOutcome.SHOWN, 1, null, List.of("P-1"));
        add("li", at("2026-03-01T23:59:59Z"), AccessKind.SEARCH, AccessOutcome.SHOWN, 1, null, List.of("P-2"));
        add("li", at("2026-03-02T00:00:00Z"), AccessKind.CARD, AccessOutcome.SHOWN, 1, null, List.of("P-3"));
        add("wang", at("2026-03-02T12:59:59Z"), AccessKind.CARD, AccessOutcome.SHOWN, 1, null, List.of("P-4"));
        add("wang", at("2026-03-02T13:00:00Z"), AccessKind.LIST, AccessOutcome.SHOWN, 1, null, List.of("P-4"));
        List<UnusualAccess> found = find("outsideHours");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().who()).isEqualTo("li");
        assertThat(found.getFirst().looks()).isEqualTo(2);
    }

    private List<UnusualAccess> find(String rule) {
        lines.sort(Comparator.comparing(AccessEvent::who).thenComparing(AccessEvent::seenAt));
        AccessRule asked = UnusualAccesses.named(rule);
        return asked.find(lines, Limit.usual(asked.parameters()), new AccessedCustomers(this::read), store -> SHANGHAI);
    }

    private Map<Long, List<String>> read(Collection<Long> positions) {
        Map<Long, List<String>> read = new HashMap<>(customers);
        read.keySet().retainAll(positions);
        return read;
    }

    private void cards(String who, Instant from, int count, Duration apart) {
        for (int i = 0; i < count; i++) {
            add(
                    who,
                    from.plus(apart.multipliedBy(i)),
                    AccessKind.CARD,
                    AccessOutcome.SHOWN,
                    1,
                    null,
                    List.of("P-" + who + from + i));
        }
    }

    private void seek(String who, Instant at, String kind, int number) {
        lines.add(new AccessEvent(
                lines.size() + 1L,
                at,
                who,
                AccessKind.SEARCH,
                AccessOutcome.SHOWN,
                "S1",
                false,
                0,
                0,
                0,
                0,
                "sought=" + kind + "/" + number));
    }

    private void add(
            String who,
            Instant at,
            AccessKind kind,
            AccessOutcome outcome,
            int reachable,
            @Nullable String reason,
            List<String> prospects) {
        long position = lines.size() + 1L;
        customers.put(position, prospects);
        lines.add(new AccessEvent(
                position,
                at,
                who,
                kind,
                outcome,
                "S1",
                reason != null,
                prospects.size(),
                reachable,
                prospects.size(),
                prospects.hashCode(),
                null));
    }

    private static List<String> fifty(int page) {
        return from(page * 50);
    }

    private static List<String> from(int first) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ids.add("P-" + (first + i));
        }
        return ids;
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
