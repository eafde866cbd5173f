package io.showroom.report.stores.read;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.testing.Group;
import io.showroom.testing.QuerySide;
import io.showroom.testing.Story;
import io.showroom.testing.Told;
import io.showroom.testing.ToldStore;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Test of the comparison of stores, with a March and April counted by hand. */
@ExtendWith(Told.class)
class StoresToldTest {

    private static final String STORE = ToldStore.keyOf(Shop.class);

    private QuerySide side;

    /** Two months of a small store. */
    public static final class Shop implements Story {

        @Override
        public void in(ToldStore store) {
            store.consultant("st1");
            // Came today, captured at once, without a grade: waits from tomorrow on.
            store.customer("today").visit("2027-04-15T09:00", "st1").capture("2027-04-15T09:20", "st1", "X1");
            // In the month so far: captured the day after, test drive, order.
            store.customer("ordered")
                    .visit("2027-04-02T10:00", "st1")
                    .capture("2027-04-03T10:00", "st1", "X1")
                    .grade("2027-04-03T10:01", "H")
                    .testDrive("2027-04-05T11:00")
                    .order("2027-04-06T15:00", "X1");
            // A call, never captured.
            store.customer("caller").visit("2027-04-01T00:00", "PHONE", "st1", "autohome", null, null);
            // The last second of March does not belong to April.
            store.customer("march")
                    .visit("2027-03-31T23:59:59", "st1")
                    .capture("2027-04-01T08:00", "st1", null)
                    .grade("2027-04-01T08:01", "A")
                    .plan("2027-04-01T08:02", "2027-04-08");
            // Within the first half of March, so it counts in the month before up to the same day.
            store.customer("before")
                    .visit("2027-03-15T18:00", "st1")
                    .capture("2027-03-15T18:05", "st1", null)
                    .grade("2027-03-15T18:06", "B")
                    .plan("2027-03-15T18:06", "2027-04-15");
            // In the second half: does not count in the month before up to the same day.
            store.customer("later")
                    .visit("2027-03-16T00:00", "st1")
                    .capture("2027-03-16T00:05", "st1", null)
                    .defeat("2027-04-15T10:00", "LOST");
            // Lost in March, and declared in April without a decision: the latter does not count.
            store.customer("lost")
                    .visit("2027-03-02", "st1")
                    .capture("2027-03-02", "st1", null)
                    .grade("2027-03-02", "C")
                    .defeat("2027-03-10T12:00", "DEFEATED");
            store.customer("pending")
                    .visit("2027-03-05", "st1")
                    .capture("2027-03-05", "st1", null)
                    .grade("2027-03-05", "C")
                    .declare("2027-04-10T12:00", "FROZEN");
        }
    }

    @BeforeEach
    void serve(Told.Side told) {
        side = told.side();
    }

    @ParameterizedTest(name = "{0}: {1} today, {2} this month, {3} the month before")
    @CsvSource({"visit,1,3,3", "captured,1,3,3", "testDrive,0,1,0", "order,0,1,0", "delivery,0,0,0"})
    void eachStageIsCountedOnTheDayOfItsOwnAct(String stage, long today, long toDate, long before) {
        JsonNode line = line(ask("day=2027-04-15"));
        assertThat(stage(line, "today", stage)).isEqualTo(today);
        assertThat(stage(line, "toDate", stage)).isEqualTo(toDate);
        assertThat(stage(line, "before", stage)).isEqualTo(before);
    }

    @Test
    void whoWasNamedOnTheFirstVisitIsOutOfFirstVisits() {
        JsonNode line = line(ask("day=2027-04-15"));
        assertThat(line.path("today").path("captureRate").doubleValue()).isEqualTo(1.0);
        assertThat(line.path("toDate").path("captureRate").doubleValue()).isEqualTo(1.0 / 3);
        assertThat(line.path("before").path("captureRate").doubleValue()).isEqualTo(1.0);
        assertThat(line(ask("day=2027-04-14")).path("today").path("captureRate").isNull())
                .isTrue();
    }

    @Test
    void onlyConfirmedDefeatsCountOnTheDayTheyWereDeclared() {
        JsonNode line = line(ask("day=2027-04-15"));
        assertThat(line.path("today").path("defeats").longValue()).isEqualTo(1);
        assertThat(line.path("toDate").path("defeats").longValue()).isEqualTo(1);
        assertThat(line.path("before").path("defeats").longValue()).isEqualTo(1);
        assertThat(line(ask("day=2027-04-14")).path("toDate").path("defeats").longValue())
                .isZero();
    }

    @Test
    void whoIsOpenStandsAtTheGradeInForce() {
        JsonNode line = line(ask("day=2027-04-15"));
        assertThat(grades(line)).isEqualTo(Map.of("none", 1L, "A", 1L, "B", 1L, "C", 1L));
        assertThat(line.path("open").longValue()).isEqualTo(4);
        assertThat(grades(line(ask("day=2027-04-05"))))
                .isEqualTo(Map.of("none", 1L, "H", 1L, "A", 1L, "B", 1L, "C", 1L));
        assertThat(grades(line(ask("day=2027-03-09")))).isEqualTo(Map.of("C", 2L));
    }

    @Test
    void todayWhatWasDueBeforeTodayIsOverdueAndOfADayThatIsOverWhatWasDueByItsEnd() {
        assertThat(line(ask("day=2027-04-15")).path("overdue").longValue()).isEqualTo(1);
        assertThat(line(ask("day=2027-04-07")).path("overdue").longValue()).isZero();
        assertThat(line(ask("day=2027-04-08")).path("overdue").longValue()).isEqualTo(1);
    }

    @Test
    void aProspectWithoutAGradeAfter24HoursWaits() {
        assertThat(line(ask("day=2027-04-15")).path("ungraded").longValue()).isZero();
        assertThat(line(ask("day=2027-04-14")).path("ungraded").longValue()).isEqualTo(1);
        assertThat(line(ask("day=2027-03-16")).path("ungraded").longValue()).isZero();
        assertThat(line(ask("day=2027-03-17")).path("ungraded").longValue()).isEqualTo(1);
        assertThat(side.json(Group.GROUP_MANAGER, "/api/prospects?figure=stores/ungraded&store=" + STORE)
                        .path("total")
                        .longValue())
                .isZero();
    }

    @Test
    void aFutureDayIsReplacedByToday() {
        assertThat(ask("day=2027-05-31").path("day").stringValue()).isEqualTo("2027-04-15");
        assertThat(ask("month=2027-03").path("day").stringValue()).isEqualTo("2027-03-31");
        assertThat(ask("month=2027-03").path("before").stringValue()).isEqualTo("2027-02-28");
        assertThat(ask("").path("day").stringValue()).isEqualTo("2027-04-15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"today", "toDate", "before"})
    void allTogetherAreTheSumOfTheStores(String when) {
        JsonNode answer = side.json(Group.GROUP_MANAGER, "/api/reports/stores?day=2027-04-15");
        List<JsonNode> stores = lines(answer, "stores");
        assertThat(stores).hasSizeGreaterThan(2);
        for (String stage : StoreAchievement.STAGES) {
            assertThat(stage(answer.path("all"), when, stage))
                    .as(stage)
                    .isEqualTo(stores.stream()
                            .mapToLong(store -> stage(store, when, stage))
                            .sum());
        }
        for (String count : List.of("open", "overdue", "ungraded")) {
            assertThat(answer.path("all").path(count).longValue())
                    .as(count)
                    .isEqualTo(stores.stream()
                            .mapToLong(store -> store.path(count).longValue())
                            .sum());
        }
    }

    @Test
    void asKnownBeforeItsRecordingAnEventDoesNotCount() {
        JsonNode then = line(ask("asKnownAt=2027-04-01T08:00:00%2B08:00"));
        assertThat(stage(then, "today", "visit")).isEqualTo(1);
        assertThat(stage(then, "today", "captured")).isEqualTo(1);
        assertThat(then.path("open").longValue()).isEqualTo(4);
        assertThat(grades(then)).isEqualTo(Map.of("none", 2L, "B", 1L, "C", 1L));
    }

    private JsonNode ask(String query) {
        return side.json(Group.GROUP_MANAGER, "/api/reports/stores?store=" + STORE + "&" + query);
    }

    private static JsonNode line(JsonNode answer) {
        List<JsonNode> stores = lines(answer, "stores");
        assertThat(stores).hasSize(1);
        assertThat(stores.getFirst().path("store").stringValue()).isEqualTo(STORE);
        return stores.getFirst();
    }

    private static long stage(JsonNode line, String when, String stage) {
        return line.path(when).path("stages").path(stage).longValue();
    }

    private static Map<String, Long> grades(JsonNode line) {
        Map<String, Long> grades = new TreeMap<>();
        line.path("grades")
                .properties()
                .forEach(one -> grades.put(one.getKey(), one.getValue().longValue()));
        return grades;
    }
}
