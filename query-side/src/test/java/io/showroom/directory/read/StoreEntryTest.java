package io.showroom.directory.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of a store on a day: calendar, scheme, hours, card rule; and the playbook. */
class StoreEntryTest {

    private static final StoreEntry STORE = new StoreEntry(
            "S1",
            "Hongqiao",
            ZoneId.of("Asia/Shanghai"),
            List.of(DayOfWeek.values()).subList(0, 6),
            true,
            new TreeMap<>(
                    Map.of(LocalDate.parse("2027-01-04"), "stock-take", LocalDate.parse("2027-01-05"), "repairs")),
            new TreeMap<>(Map.of(LocalDate.parse("2026-07-01"), "P", LocalDate.parse("2027-01-01"), "ABCD")),
            new TreeMap<>(Map.of(LocalDate.parse("2026-09-01"), List.of(9, 12, 18))),
            new TreeMap<>(Map.of(LocalDate.parse("2026-12-20"), new CardRule(Map.of("name", 3, "area", 1), 75))));

    /** 3 January 2027 is a Sunday; the Monday and Tuesday after it are closing days. */
    @ParameterizedTest
    @CsvSource({
        "2027-01-02,2027-01-02",
        "2027-01-03,2027-01-06",
        "2027-01-04,2027-01-06",
        "2027-01-06,2027-01-06",
        "2027-01-10,2027-01-11"
    })
    void aDayOnWhichItIsClosedMovesToTheNextOpenOne(LocalDate day, LocalDate open) {
        assertThat(STORE.openFrom(day)).isEqualTo(open);
        assertThat(STORE.isOpen(day)).isEqualTo(day.equals(open));
    }

    @Test
    void aStoreThatIsClosedForAYearKeepsTheDay() {
        StoreEntry shut = new StoreEntry(
                "S9",
                "Shut",
                ZoneId.of("UTC"),
                List.of(),
                true,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
        assertThat(shut.openFrom(LocalDate.EPOCH)).isEqualTo(LocalDate.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30,HABC", "2026-07-01,P", "2026-12-31,P", "2027-01-01,ABCD", "2030-01-01,ABCD"})
    void theSchemeIsTheLastOneChosenUntilThen(LocalDate day, String scheme) {
        assertThat(STORE.scheme(day)).isEqualTo(scheme);
    }

    @Test
    void theHoursAreHourlyFromEightToTwentyUntilOthersAreSet() {
        assertThat(STORE.hours(LocalDate.parse("2026-08-31")))
                .hasSize(13)
                .startsWith(8)
                .endsWith(20);
        assertThat(STORE.hours(LocalDate.parse("2026-09-01"))).containsExactly(9, 12, 18);
    }

    @Test
    void theCardRuleIsTheDefaultUntilTheStoreSetsOne() {
        assertThat(STORE.cardRule(LocalDate.parse("2026-12-19"))).isEqualTo(CardRule.USUAL);
        assertThat(STORE.cardRule(LocalDate.parse("2026-12-20")).completeFrom()).isEqualTo(75);
    }

    @Property
    void theOpenDayIsTheFirstThatIsOpen(@ForAll @IntRange(min = 0, max = 40) int ahead) {
        LocalDate day = LocalDate.parse("2026-12-15").plusDays(ahead);
        LocalDate open = STORE.openFrom(day);
        assertThat(STORE.isOpen(open)).isTrue();
        assertThat(day.datesUntil(open)).noneMatch(STORE::isOpen);
        assertThat(STORE.openFrom(open)).isEqualTo(open);
    }

    /** With weights 3 and 1, 75 % is enough: the area may be missing, the name not. */
    @ParameterizedTest
    @CsvSource({"'',100,true", "area,75,true", "name,25,false", "name area,0,false", "gender colour,100,true"})
    void aCardIsCompleteByTheWeightOfWhatIsFilled(String empty, int percent, boolean complete) {
        CardRule rule = new CardRule(Map.of("name", 3, "area", 1), 75);
        CardRule.Completeness completeness = rule.of(Set.of(empty.split(" ")));
        assertThat(completeness.percent()).isEqualTo(percent);
        assertThat(completeness.complete()).isEqualTo(complete);
    }

    @Test
    void missingFieldsAreThoseThatCountInTheCardsOrder() {
        assertThat(CardRule.USUAL
                        .of(Set.of("motives", "colour", "name", "family", "contact"))
                        .missing())
                .containsExactly("name", "contact", "colour");
        assertThat(CardRule.USUAL.of(null)).isNull();
    }

    /** Name, contact and model have weight 2, the eleven others weight 1: 17 in all, of which 40 % may be missing. */
    @Test
    void theDefaultRuleRequiresThreeFifthsByWeight() {
        assertThat(CardRule.USUAL.weights().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(17);
        assertThat(CardRule.USUAL.mayLack()).isEqualTo(6);
        assertThat(CardRule.USUAL.weight("family")).isZero();
        assertThat(CardRule.USUAL.weight("model")).isEqualTo(2);
    }

    @Property
    void completenessNeverRisesWhereMoreIsMissing(@ForAll Set<@IntRange(min = 0, max = 13) Integer> some) {
        List<String> fields = List.copyOf(new TreeMap<>(CardRule.USUAL.weights()).keySet());
        Set<String> empty = new java.util.HashSet<>();
        int before = 100;
        for (int index : some) {
            empty.add(fields.get(index % fields.size()));
            CardRule.Completeness now = CardRule.USUAL.of(empty);
            assertThat(now.percent()).isLessThanOrEqualTo(before);
            assertThat(now.complete()).isEqualTo(now.percent() >= 60 || lacking(empty) <= 6);
            before = now.percent();
        }
    }

    private static int lacking(Set<String> empty) {
        return empty.stream().mapToInt(CardRule.USUAL::weight).sum();
    }

    @ParameterizedTest
    @CsvSource({
        "H,price,H,price,true,3",
        "H,price,H,model,false,3",
        ",price,A,price,true,2",
        ",price,,price,true,2",
        "H,,H,model,true,1",
        "H,,,model,false,1",
        ",,C,,true,0"
    })
    void aPlaybookEntryAppliesToItsGradeAndConcern(
            String grade, String concern, String of, String with, boolean meant, int closeness) {
        PlaybookEntry entry = new PlaybookEntry("HABC", grade, concern, "中文", null);
        assertThat(entry.meantFor(of, with)).isEqualTo(meant);
        assertThat(entry.closeness()).isEqualTo(closeness);
        assertThat(entry.text(Locale.ENGLISH)).isEqualTo("中文");
    }
}
