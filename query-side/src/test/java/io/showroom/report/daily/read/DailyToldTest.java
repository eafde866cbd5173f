package io.showroom.report.daily.read;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.store.events.ClosingDayDeclared;
import io.showroom.testing.QuerySide;
import io.showroom.testing.Story;
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

/** Test of the daily sales reports of two consultants on a Wednesday before a closed day. */
@ExtendWith(Told.class)
class DailyToldTest {

    private static final String STORE = ToldStore.keyOf(Wednesday.class);
    private static final Actor MANAGER = ToldStore.manager(Wednesday.class);
    private static final String DAY = "day=2027-04-07";

    private QuerySide side;

    /** 7 April 2027; the store is closed on the 8th. */
    public static final class Wednesday implements Story {

        @Override
        public void in(ToldStore store) {
            store.consultant("dy1").consultant("dy2");
            store.setUp("2027-04-01T09:00", new ClosingDayDeclared(store.key(), LocalDate.of(2027, 4, 8), null));
            // Retained; the planned call is made, and the grade goes up with it.
            store.customer("retained")
                    .visit("2027-03-20T10:00", "dy1")
                    .capture("2027-03-20T10:10", "dy1", "X1")
                    .grade("2027-03-20T10:11", "B")
                    .plan("2027-03-20T10:12", "2027-04-07")
                    .contact("2027-04-07T09:00", "CALL", LocalDate.of(2027, 4, 7), "dy1")
                    .grade("2027-04-07T09:01", "A")
                    .plan("2027-04-07T09:02", "2027-04-09");
            // New today, at noon and again in the evening: two lines, the first of them a first visit.
            store.customer("new")
                    .visit("2027-04-07T12:00", "dy1")
                    .capture("2027-04-07T12:10", "dy1", "X2")
                    .grade("2027-04-07T12:11", "H")
                    .visit("2027-04-07T19:00", "dy1")
                    .order("2027-04-07T19:30", "X2");
            // An order without a contact that day is a line of its own.
            store.customer("desk")
                    .visit("2027-04-01T10:00", "dy2")
                    .capture("2027-04-01T10:10", "dy2", "X1")
                    .grade("2027-04-01T10:11", "H")
                    .order("2027-04-07T15:00", "X1");
            // Due and not done; due before and still open; due on the closed day, which belongs to tomorrow's plan.
            store.customer("due")
                    .visit("2027-04-02T10:00", "dy2")
                    .capture("2027-04-02T10:10", "dy2", null)
                    .plan("2027-04-02T10:12", "2027-04-07");
            store.customer("overdue")
                    .visit("2027-04-03T10:00", "dy2")
                    .capture("2027-04-03T10:10", "dy2", null)
                    .plan("2027-04-03T10:12", "2027-04-05");
            store.customer("tomorrow")
                    .visit("2027-04-04T10:00", "dy2")
                    .capture("2027-04-04T10:10", "dy2", null)
                    .plan("2027-04-04T10:12", "2027-04-08");
            // After the next open day: not on this form.
            store.customer("later")
                    .visit("2027-04-05T10:00", "dy2")
                    .capture("2027-04-05T10:10", "dy2", null)
                    .plan("2027-04-05T10:12", "2027-04-10");
            // Graded without a contact.
            store.customer("regraded")
                    .visit("2027-03-28T10:00", "dy2")
                    .capture("2027-03-28T10:10", "dy2", null)
                    .grade("2027-03-28T10:11", "C")
                    .grade("2027-04-07T18:00", "B");
        }
    }

    @BeforeEach
    void serve(Told.Side told) {
        side = told.side();
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "dy1, /foot/contactsToday, 3",
        "dy1, /foot/contactsThisMonth, 3",
        "dy1, /foot/newProspects, 1",
        "dy1, /foot/plannedDone, 1",
        "dy1, /foot/plannedOpen, 0",
        "dy1, /foot/openByGrade/A, 1",
        "dy1, /foot/orderedByGrade/O, 1",
        "dy1, /foot/owners, 0",
        "dy2, /foot/contactsToday, 2",
        "dy2, /foot/contactsThisMonth, 7",
        "dy2, /foot/newProspects, 0",
        "dy2, /foot/plannedDone, 0",
        "dy2, /foot/plannedOpen, 2",
        "dy2, /foot/openByGrade/B, 1",
        "dy2, /foot/openByGrade/none, 4",
        "dy2, /foot/orderedByGrade/O, 1"
    })
    void theFootOfAConsultant(String consultant, String pointer, long expected) {
        assertThat(part(consultant, DAY).at(pointer).longValue()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} at place {1}")
    @CsvSource({
        "retained, 0, FollowUpCompleted, B, A, true, RETAINED, promote, OPEN",
        "new, 1, VisitRegistered, , H, false, NEW, develop, OPEN",
        "new, 2, VisitRegistered, H, O, false, NEW, promote, ORDERED"
    })
    void aLineOfTheFirst(
            String customer,
            int place,
            String type,
            @Nullable String before,
            @Nullable String after,
            boolean planned,
            String kind,
            String purpose,
            String status) {
        JsonNode row = lines(part("dy1", DAY), "rows").get(place);
        assertThat(row.path("prospectId").stringValue()).isEqualTo(ToldStore.idOf(Wednesday.class, customer));
        assertThat(row.path("type").stringValue()).isEqualTo(type);
        assertThat(text(row, "gradeBefore")).isEqualTo(before);
        assertThat(text(row, "gradeAfter")).isEqualTo(after);
        assertThat(row.path("planned").booleanValue()).isEqualTo(planned);
        assertThat(row.path("kind").stringValue()).isEqualTo(kind);
        assertThat(row.path("purpose").stringValue()).isEqualTo(purpose);
        assertThat(row.path("status").stringValue()).isEqualTo(status);
    }

    @Test
    void anActWithoutAContactStandsForItself() {
        assertThat(lines(part("dy2", DAY), "rows"))
                .extracting(row -> row.path("type").stringValue())
                .containsExactly("OrderPlaced", "ProspectGraded");
        assertThat(lines(part("dy2", DAY), "rows").getFirst().path("purpose").stringValue())
                .isEqualTo("procedures");
    }

    @Test
    void thePlanGoesToTheNextDayThatTheStoreIsOpen() {
        assertThat(ask(DAY).path("nextDay").stringValue()).isEqualTo("2027-04-09");
        assertThat(lines(part("dy2", DAY), "tomorrow"))
                .extracting(plan -> plan.path("prospectId").stringValue(), plan -> plan.path("overdue")
                        .booleanValue())
                .containsExactlyInAnyOrder(
                        tuple(ToldStore.idOf(Wednesday.class, "overdue"), true),
                        tuple(ToldStore.idOf(Wednesday.class, "due"), false),
                        tuple(ToldStore.idOf(Wednesday.class, "tomorrow"), false));
        assertThat(lines(part("dy1", DAY), "tomorrow"))
                .extracting(plan -> plan.path("dueOn").stringValue())
                .containsExactly("2027-04-09");
    }

    @ParameterizedTest(name = "{0}: {1} here, {2} there, {3} differ")
    @CsvSource({"firstVisits, 1, 1, 0", "gradeChanges, 3, 4, 1", "plannedContacts, 1, 1, 0"})
    void aCheckHoldsTheFormAgainstAnother(String check, long here, long there, long differing) {
        JsonNode found = lines(ask(DAY), "checks").stream()
                .filter(one -> one.path("check").stringValue().equals(check))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(
                        found.path("here").longValue(),
                        found.path("there").longValue(),
                        found.path("differing").longValue()))
                .containsExactly(here, there, differing);
        assertThat(side.json(MANAGER, "/api/prospects?from=2027-04-07&to=2027-04-07&figure=daily/" + check)
                        .path("total")
                        .longValue())
                .isEqualTo(differing);
    }

    @Test
    void beforeThePlannedCallWasEnteredItStoodOpen() {
        JsonNode then = side.json(
                        MANAGER, "/api/reports/daily?" + DAY + "&consultant=dy1&asKnownAt=2027-04-07T08:59:59%2B08:00")
                .path("consultants")
                .get(0);
        assertThat(then.path("rows")).isEmpty();
        assertThat(then.at("/foot/plannedOpen").longValue()).isEqualTo(1);
        assertThat(then.at("/foot/openByGrade").toString()).isEqualTo("{\"B\":1}");
    }

    @Test
    void consultantsStandByNameAndTheirContactsByTime() {
        JsonNode day = ask(DAY);
        assertThat(lines(day, "consultants"))
                .extracting(part -> part.path("consultant").stringValue())
                .containsExactly("dy1", "dy2");
        assertThat(lines(part("dy1", DAY), "rows"))
                .extracting(row -> row.path("at").stringValue())
                .isSorted();
    }

    @Test
    void aConsultantReadsTheirOwnPart() {
        Actor consultant = ToldStore.staff(Wednesday.class, "dy2", Role.CONSULTANT);
        JsonNode day = side.json(consultant, "/api/reports/daily?" + DAY);
        assertThat(lines(day, "consultants"))
                .extracting(part -> part.path("consultant").stringValue())
                .containsExactly("dy2");
        assertThat(lines(day, "checks")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, text/html", "zh-CN, text/html"})
    void pageAndPrintHaveEveryLine(String language, String format) {
        for (String path : List.of("/reports/daily", "/reports/daily/print")) {
            String html = side.get(MANAGER, path + "?" + DAY, language, format).body();
            assertThat(html).contains("dy1", "dy2").doesNotContain("??");
        }
    }

    private static @Nullable String text(JsonNode row, String field) {
        return row.path(field).isNull() ? null : row.path(field).stringValue();
    }

    private JsonNode part(String consultant, String query) {
        return lines(ask(query), "consultants").stream()
                .filter(part -> part.path("consultant").stringValue().equals(consultant))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode ask(String query) {
        return side.json(MANAGER, "/api/reports/daily?" + query);
    }
}
