package io.showroom.report.contactsheet.read;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.QuerySide;
import io.showroom.testing.Story;
import io.showroom.testing.Told;
import io.showroom.testing.ToldStore;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Test of the contact status sheets of two consultants for one March, line by line. */
@ExtendWith(Told.class)
class ContactSheetToldTest {

    private static final String STORE = ToldStore.keyOf(Sheets.class);
    private static final Actor MANAGER = ToldStore.manager(Sheets.class);

    private QuerySide side;

    /** Six customers of March 2027, three of them open before. */
    public static final class Sheets implements Story {

        @Override
        public void in(ToldStore store) {
            store.consultant("cs1").consultant("cs2");
            // Retained; the plan for the 5th is kept, the one for the 15th missed; the call on the 20th is unplanned.
            store.customer("kept")
                    .visit("2027-02-10T10:00", "cs1")
                    .capture("2027-02-10T10:10", "cs1", "X1")
                    .grade("2027-02-10T10:11", "B")
                    .plan("2027-02-10T10:12", "2027-03-05")
                    .contact("2027-03-05T10:00", "CALL", LocalDate.of(2027, 3, 5), "cs1")
                    .grade("2027-03-05T10:01", "A")
                    .plan("2027-03-05T10:02", "2027-03-15")
                    .contact("2027-03-20T10:00", "CALL", LocalDate.of(2027, 3, 15), "cs1");
            // Retained, and reassigned within the month.
            store.customer("moved")
                    .visit("2027-02-12T10:00", "cs1")
                    .capture("2027-02-12T10:10", "cs1", "X2")
                    .grade("2027-02-12T10:11", "C")
                    .reassign("2027-03-10T10:00", "cs2")
                    .order("2027-03-25T10:00", "X2");
            // Retained at the last second of February, defeated in March.
            store.customer("lost")
                    .visit("2027-02-28T23:59:00", "cs1")
                    .capture("2027-02-28T23:59:59", "cs1", null)
                    .defeat("2027-03-08T10:00", "LOST");
            // New at the first second of March; goes up two grades without a contact.
            store.customer("jumped")
                    .visit("2027-03-01T00:00", "cs1")
                    .capture("2027-03-01T00:00", "cs1", "X1")
                    .grade("2027-03-02T10:00", "C")
                    .grade("2027-03-12T10:00", "A");
            // New, ordered and cancelled within the month.
            store.customer("undone")
                    .visit("2027-03-03T10:00", "cs2")
                    .capture("2027-03-03T10:10", "cs2", "X1")
                    .grade("2027-03-03T10:11", "H")
                    .order("2027-03-04T10:00", "X1")
                    .cancel("2027-03-06T10:00", "A");
            // Ordered in February, cancelled in March: reopened, new.
            store.customer("reopened")
                    .visit("2027-02-03T10:00", "cs2")
                    .capture("2027-02-03T10:10", "cs2", "X1")
                    .order("2027-02-04T10:00", "X1")
                    .cancel("2027-03-07T10:00", "B");
        }
    }

    @BeforeEach
    void serve(Told.Side told) {
        side = told.side();
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "cs1, /foot/retained/base, 3",
        "cs1, /foot/retained/movedOut, 1",
        "cs1, /foot/retained/orders, 0",
        "cs1, /foot/retained/defeats/LOST, 1",
        "cs1, /foot/retained/openAtEnd, 1",
        "cs1, /foot/new/base, 1",
        "cs1, /foot/new/openAtEnd, 1",
        "cs1, /foot/openBefore, 3",
        "cs1, /foot/openAtEnd, 2",
        "cs1, /foot/startGrades/B, 1",
        "cs1, /foot/startGrades/C, 1",
        "cs1, /foot/startGrades/none, 1",
        "cs1, /foot/newGrades/C, 1",
        "cs1, /foot/endGrades/A, 2",
        "cs2, /foot/retained/base, 0",
        "cs2, /foot/retained/movedIn, 1",
        "cs2, /foot/retained/orders, 1",
        "cs2, /foot/retained/openAtEnd, 0",
        "cs2, /foot/new/base, 2",
        "cs2, /foot/new/reopened, 1",
        "cs2, /foot/new/orders, 0",
        "cs2, /foot/new/grossOrders, 1",
        "cs2, /foot/new/openAtEnd, 2",
        "cs2, /foot/newSources/walk-in, 2",
        "cs2, /foot/openBefore, 0",
        "cs2, /foot/openAtEnd, 2"
    })
    void theFootOfASheet(String consultant, String pointer, long expected) {
        assertThat(ask("month=2027-03&consultant=" + consultant).at(pointer).longValue())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "cs1, kept, OPEN, B, A, 1, 0",
        "cs1, moved, MOVED, C, C, 0, 0",
        "cs1, lost, LOST, , , 0, 0",
        "cs1, jumped, OPEN, C, A, 0, 1",
        "cs2, moved, ORDER, C, O, 0, 0",
        "cs2, undone, OPEN, H, A, 0, 0",
        "cs2, reopened, OPEN, B, B, 0, 0"
    })
    void aLineTellsHowItLeftTheSheet(
            String consultant,
            String customer,
            String result,
            @Nullable String start,
            @Nullable String end,
            int missed,
            int doubts) {
        JsonNode line = line(consultant, customer);
        assertThat(line.path("result").stringValue()).isEqualTo(result);
        assertThat(text(line, "startGrade")).isEqualTo(start);
        assertThat(text(line, "closingGrade")).isEqualTo(end);
        assertThat(line.path("missed").intValue()).isEqualTo(missed);
        assertThat(line.path("doubts").intValue()).isEqualTo(doubts);
    }

    @Test
    void aKeptPlanHasATickAndAMissedOneItsMark() {
        assertThat(lines(line("cs1", "kept"), "days"))
                .extracting(
                        day -> day.path("day").stringValue(),
                        day -> day.path("planned").booleanValue(),
                        day -> day.path("missed").booleanValue(),
                        day -> day.path("contacts").intValue(),
                        day -> text(day, "grade"))
                .containsExactly(
                        tuple("2027-03-05", true, false, 1, "A"),
                        tuple("2027-03-15", true, true, 0, null),
                        tuple("2027-03-20", false, false, 1, "A"));
    }

    @Test
    void aHandOverStandsOnBothSheets() {
        assertThat(line("cs1", "moved").path("movedOut").toString())
                .isEqualTo("{\"day\":\"2027-03-10\",\"who\":\"cs2\"}");
        assertThat(line("cs1", "moved").path("counted").booleanValue()).isTrue();
        assertThat(line("cs2", "moved").path("movedIn").toString())
                .isEqualTo("{\"day\":\"2027-03-10\",\"who\":\"cs1\"}");
        assertThat(line("cs2", "moved").path("counted").booleanValue()).isFalse();
        assertThat(line("cs2", "moved").path("resultOn").stringValue()).isEqualTo("2027-03-25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02", "2027-03", "2027-04"})
    void nobodyDropsOffTheListFromMonthToMonth(String month) {
        JsonNode sheet = ask("month=" + month + "&consultant=");
        assertThat(sheet.at("/foot/openBefore").longValue())
                .isEqualTo(sheet.at("/foot/retained/base").longValue());
        assertThat(lines(sheet, "blocks")
                        .getFirst()
                        .path("rows")
                        .valueStream()
                        .filter(row -> row.path("counted").booleanValue())
                        .count())
                .isEqualTo(sheet.at("/foot/retained/base").longValue());
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"retained, cs1", "new, cs1", "retained, cs2", "new, cs2"})
    void theFootIsThatOfRetainedVersusNewByConsultant(String of, String consultant) {
        JsonNode group =
                lines(side.json(MANAGER, "/api/reports/retained-new?month=2027-03&by=consultant"), "groups").stream()
                        .filter(one -> one.path("key").stringValue().equals(consultant))
                        .findFirst()
                        .orElseThrow();
        JsonNode foot = ask("month=2027-03&consultant=" + consultant).path("foot");
        for (String figure :
                List.of("base", "reopened", "orders", "grossOrders", "defeats", "openAtEnd", "conversion")) {
            assertThat(foot.path(of).path(figure))
                    .as(figure)
                    .isEqualTo(group.path(of).path(figure));
        }
    }

    @Test
    void contactsAreHeldAgainstTheCadenceOfTheGrade() {
        JsonNode frequency = line("cs1", "kept").path("frequency");
        assertThat(frequency.path("done").intValue()).isEqualTo(2);
        // B requires a contact every 7 days until the 5th, A every 4 days after it: 5/7 + 26/4, rounded down.
        assertThat(frequency.path("due").intValue()).isEqualTo(7);
        assertThat(frequency.path("kept").booleanValue()).isFalse();
    }

    @ParameterizedTest(name = "{0} has {1} behind it")
    @CsvSource({
        "contact-sheet/RETAINED/BASE&consultant=cs1, 3",
        "contact-sheet/RETAINED/OPEN&consultant=cs1, 1",
        "contact-sheet/RETAINED/MOVED_OUT&consultant=cs1, 1",
        "contact-sheet/RETAINED/DEFEATS&consultant=cs1, 1",
        "contact-sheet/RETAINED/ORDERS&consultant=cs2, 1",
        "contact-sheet/NEW/REOPENED&consultant=cs2, 1",
        "contact-sheet/start/C&consultant=cs1, 1",
        "contact-sheet/end/A&consultant=cs1, 2"
    })
    void theListBehindAFigure(String figure, int prospects) {
        assertThat(side.json(MANAGER, "/api/prospects?month=2027-03&figure=" + figure)
                        .path("total")
                        .intValue())
                .isEqualTo(prospects);
    }

    @Test
    void asKnownAtTheMonthsEndTheReassignmentIsKnownAndAprilIsNot() {
        String march = "month=2027-03&consultant=cs2&asKnownAt=";
        assertThat(ask(march + "2027-03-10T09:59:59%2B08:00")
                        .at("/foot/retained/movedIn")
                        .longValue())
                .isZero();
        assertThat(ask(march + "2027-03-31T23:59:59%2B08:00")
                        .at("/foot/retained/movedIn")
                        .longValue())
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: {1} lines")
    @CsvSource({"only=missed, 1", "only=doubt, 1", "grade=C, 2", "grade=A, 2"})
    void thePageIsNarrowedAndItsFootIsNot(String narrowed, int count) {
        String html = side.get(MANAGER, "/reports/contact-sheet?month=2027-03&consultant=cs1&" + narrowed)
                .body();
        TreeSet<String> shown = new TreeSet<>();
        for (String customer : List.of("kept", "moved", "lost", "jumped")) {
            if (html.contains(ToldStore.idOf(Sheets.class, customer))) {
                shown.add(customer);
            }
        }
        assertThat(shown).as(html.length() + " letters").hasSize(count);
    }

    @Test
    void aConsultantSeesTheirOwnSheet() {
        Actor consultant = ToldStore.staff(Sheets.class, "cs2", Role.CONSULTANT);
        JsonNode sheet = side.json(consultant, "/api/reports/contact-sheet?month=2027-03");
        assertThat(sheet.path("consultant").stringValue()).isEqualTo("cs2");
        assertThat(sheet.path("foot"))
                .isEqualTo(ask("month=2027-03&consultant=cs2").path("foot"));
        assertThat(side.get(consultant, "/api/reports/contact-sheet?month=2027-03&consultant=cs1")
                        .statusCode())
                .isEqualTo(403);
    }

    private JsonNode line(String consultant, String customer) {
        return lines(ask("month=2027-03&consultant=" + consultant), "blocks").stream()
                .flatMap(block -> lines(block, "rows").stream())
                .filter(row -> row.path("prospectId").stringValue().equals(ToldStore.idOf(Sheets.class, customer)))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isNull() ? null : node.path(field).stringValue();
    }

    private JsonNode ask(String query) {
        return side.json(MANAGER, "/api/reports/contact-sheet?store=" + STORE + "&" + query);
    }
}
