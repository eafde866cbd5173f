package io.showroom.report.register.read;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.prospect.events.AppointmentMade;
import io.showroom.prospect.events.VisitCompleted;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.store.events.DutyRotaSet;
import io.showroom.testing.QuerySide;
import io.showroom.testing.Story;
import io.showroom.testing.Stream;
import io.showroom.testing.Told;
import io.showroom.testing.ToldStore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Test of the visit register of one Thursday and the days around it, with sums counted by hand. */
@ExtendWith(Told.class)
class RegisterToldTest {

    private static final String STORE = ToldStore.keyOf(Thursday.class);
    private static final Actor MANAGER = ToldStore.manager(Thursday.class);
    private static final String DAY = "day=2027-04-15";

    private QuerySide side;

    /** Seven contacts on 15 April 2027; two consultants, one of them on duty. */
    public static final class Thursday implements Story {

        private static final String ID = ToldStore.idOf(Thursday.class, "completed");

        @Override
        public void in(ToldStore store) {
            store.consultant("rg1").consultant("rg2");
            store.setUp("2027-04-01T08:00", new DutyRotaSet(store.key(), LocalDate.of(2027, 4, 15), List.of("rg1")));
            // Forty minutes, two persons, captured, test drive, quote and order: the furthest is the result.
            Stream ordered = store.customer("ordered");
            came(ordered, "2027-04-15T09:00", "2027-04-15T09:40", 2, "rg1");
            ordered.capture("2027-04-15T09:20", "rg1", "X1")
                    .grade("2027-04-15T09:21", "H")
                    .testDrive("2027-04-15T09:25")
                    .quote("2027-04-15T09:30", "X1")
                    .order("2027-04-15T09:39", "X1");
            // Half an hour, received by a consultant off duty, not captured.
            came(store.customer("nameless"), "2027-04-15T10:00", "2027-04-15T10:30", 3, "rg2");
            // Received by nobody, and has not left.
            came(store.customer("here"), "2027-04-15T11:30", null, null, null);
            // First came in March, came again, with a test drive.
            Stream again =
                    store.customer("again").visit("2027-03-02T10:00", "rg1").capture("2027-03-02T10:10", "rg1", "X2");
            again.grade("2027-03-02T10:11", "B")
                    .visit("2027-04-15T08:00", "rg1")
                    .testDrive("2027-04-15T08:30");
            // Called, was invited, and came on the same day: two lines, one of them a call followed by a visit.
            Stream caller = store.customer("caller").visit("2027-04-15T08:10", "PHONE", "rg1", "autohome", null, "X1");
            caller.add(new AppointmentMade(
                            caller.id(),
                            store.key(),
                            caller.time("2027-04-15T08:15"),
                            caller.time("2027-04-15T11:00"),
                            "CALL",
                            "rg1",
                            null))
                    .visit("2027-04-15T11:00", "rg1");
            // A lead at midnight belongs to this day; the one a second before to the day before.
            store.customer("lead").visit("2027-04-15T00:00", "ONLINE", null, null, null, null);
            store.customer("before").visit("2027-04-14T23:59:59", "ONLINE", null, null, null, null);
            // Recorded on the next day, its departure and consultant on the day after.
            Stream completed = store.customer("completed").enteredAt("2027-04-14T09:00");
            came(completed, "2027-04-13T17:00", null, null, null);
            completed
                    .enteredAt("2027-04-15T09:00")
                    .add(new VisitCompleted(
                            ID,
                            store.key(),
                            completed.time("2027-04-13T17:00"),
                            completed.lastEventId(),
                            completed.time("2027-04-13T17:25"),
                            4,
                            "rg2",
                            "referral",
                            null,
                            null,
                            null,
                            null));
        }

        private static void came(
                Stream customer,
                String when,
                @Nullable String until,
                @Nullable Integer persons,
                @Nullable String consultant) {
            customer.add(new VisitRegistered(
                    customer.id(),
                    STORE,
                    customer.time(when),
                    Stream.ZONE.getId(),
                    true,
                    "WALK_IN",
                    until == null ? null : customer.time(until),
                    persons,
                    consultant,
                    "walk-in",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
    }

    @BeforeEach
    void serve(Told.Side told) {
        side = told.side();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "/totals/visits, 5",
        "/totals/calls, 1",
        "/totals/leads, 1",
        "/totals/first, 5",
        "/totals/captured, 1",
        "/totals/testDrives, 2",
        "/totals/persons, 7",
        "/totals/averageMinutes, 35",
        "/summary/duty/followed, 1",
        "/summary/duty/notFollowed, 2",
        "/summary/invitation/calls, 1",
        "/summary/invitation/invited, 1",
        "/summary/invitation/came, 1",
        "/summary/invitation/rate, 1"
    })
    void theSumsOfTheDay(String pointer, double expected) {
        assertThat(ask(DAY).at(pointer).doubleValue()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "consultants, rg1, '{\"visits\":3,\"first\":2,\"captured\":1,\"captureRate\":0.5,\"offDuty\":0}'",
        "consultants, rg2, '{\"visits\":1,\"first\":1,\"captured\":0,\"captureRate\":0.0,\"offDuty\":1}'",
        "consultants, none, '{\"visits\":1,\"first\":2,\"captured\":0,\"captureRate\":0.0,\"offDuty\":1}'",
        "stayByGrade, H, '{\"visits\":1,\"minutes\":40}'",
        "stayByGrade, none, '{\"visits\":1,\"minutes\":30}'",
        "models, X1, '{\"visits\":1,\"testDrives\":0}'",
        "models, none, '{\"visits\":6,\"testDrives\":2}'",
        "sources, walk-in, '{\"visits\":5,\"first\":3,\"captured\":1}'",
        "sources, autohome, '{\"visits\":1,\"first\":1,\"captured\":0}'",
        "sources, none, '{\"visits\":1,\"first\":1,\"captured\":0}'"
    })
    void aSumOfItsParts(String part, String key, String expected) {
        JsonNode sum = lines(ask(DAY).path("summary"), part).stream()
                .filter(one -> one.valueStream()
                        .findFirst()
                        .orElseThrow()
                        .stringValue()
                        .equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(sum.toString()).endsWith("," + expected.substring(1));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ordered, ORDER", "nameless, NONE", "again, TEST_DRIVE", "caller, NONE", "completed, NONE"})
    void theFurthestOfTheDayIsTheResult(String customer, String result) {
        assertThat(lines(ask("from=2027-04-13&to=2027-04-15"), "rows"))
                .filteredOn(
                        row -> row.path("prospectId").stringValue().equals(ToldStore.idOf(Thursday.class, customer)))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.path("result").stringValue()).isEqualTo(result));
    }

    @Test
    void midnightBelongsToTheDayThatBegins() {
        assertThat(ask("day=2027-04-14").at("/totals/leads").longValue()).isEqualTo(1);
        assertThat(ask("from=2027-04-14&to=2027-04-15").at("/totals/leads").longValue())
                .isEqualTo(2);
    }

    @Test
    void aLaterCompletionIsInTheLineAndNotAsKnownBefore() {
        JsonNode now = lines(ask("day=2027-04-13"), "rows").getFirst();
        assertThat(now.path("consultant").stringValue()).isEqualTo("rg2");
        assertThat(now.path("source").stringValue()).isEqualTo("referral");
        assertThat(now.path("late").booleanValue()).isTrue();
        assertThat(ask("day=2027-04-13").at("/totals/averageMinutes").longValue())
                .isEqualTo(25);
        JsonNode then = ask("day=2027-04-13&asKnownAt=2027-04-14T12:00:00%2B08:00");
        assertThat(lines(then, "rows").getFirst().path("consultant").isNull()).isTrue();
        assertThat(then.at("/totals/averageMinutes").isNull()).isTrue();
        assertThat(lines(ask("day=2027-04-13&asKnownAt=2027-04-13T23:00:00%2B08:00"), "rows"))
                .isEmpty();
    }

    @ParameterizedTest(name = "only {0}: {1}")
    @CsvSource({
        "visits, 5",
        "calls, 1",
        "leads, 1",
        "first, 5",
        "firstCaptured, 1",
        "testDrives, 2",
        "stayed, 2",
        "invited, 1",
        "came, 1",
        "onDuty, 1",
        "offDuty, 2"
    })
    void aSumLeadsToAsManyLines(String part, int count) {
        assertThat(lines(ask(DAY + "&only=" + part), "rows")).hasSize(count);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "consultant=none, 2",
        "consultant=rg2, 1",
        "grade=H, 1",
        "grade=none, 5",
        "model=X1, 1",
        "source=none, 1",
        "consultant=rg1&only=visits, 3"
    })
    void aPartIsWhatHasTheValue(String narrowed, int count) {
        assertThat(lines(ask(DAY + "&" + narrowed), "rows")).hasSize(count);
    }

    @Test
    void linesStandByArrival() {
        assertThat(lines(ask(DAY), "rows"))
                .extracting(row -> row.path("arrivedAt").stringValue())
                .isSorted()
                .hasSize(7);
    }

    @Test
    void receptionReadsTheDaysItWorksOn() {
        Actor reception = ToldStore.staff(Thursday.class, "r", Role.RECEPTIONIST);
        assertThat(lines(side.json(reception, "/api/reports/visits?day=2027-04-08"), "rows"))
                .isEmpty();
        assertThat(side.refusal(reception, "/api/reports/visits?day=2027-04-07", 403)
                        .path("code")
                        .stringValue())
                .isEqualTo("registerOneDay");
        assertThat(side.refusal(reception, "/api/reports/visits?from=2027-04-14&to=2027-04-15", 403)
                        .path("code")
                        .stringValue())
                .isEqualTo("registerOneDay");
    }

    @Test
    void aConsultantReadsTheirOwnLines() {
        Actor consultant = ToldStore.staff(Thursday.class, "rg2", Role.CONSULTANT);
        assertThat(lines(side.json(consultant, "/api/reports/visits?" + DAY), "rows"))
                .extracting(row -> row.path("consultant").stringValue())
                .containsOnly("rg2");
    }

    private JsonNode ask(String query) {
        return side.json(MANAGER, "/api/reports/visits?" + query);
    }
}
