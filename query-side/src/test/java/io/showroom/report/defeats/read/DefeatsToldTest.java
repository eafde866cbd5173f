package io.showroom.report.defeats.read;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.QuerySide;
import io.showroom.testing.Story;
import io.showroom.testing.Stream;
import io.showroom.testing.Told;
import io.showroom.testing.ToldStore;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Test of the defeat analysis of one March: what counts, what waits, and the sums. */
@ExtendWith(Told.class)
class DefeatsToldTest {

    private static final String STORE = ToldStore.keyOf(Losses.class);
    private static final Actor MANAGER = ToldStore.manager(Losses.class);

    private QuerySide side;

    /** Eight declarations, six of them in March; four of these count. */
    public static final class Losses implements Story {

        @Override
        public void in(ToldStore store) {
            store.consultant("df1").consultant("df2");
            // Bought a competitor's model, with a hot grade, nine days and three contacts after the first.
            Stream rival = opened(store, "rival", "2027-03-01", "df1").grade("2027-03-01T11:00", "H");
            rival.contact("2027-03-04T10:00", "CALL", null, "df1").contact("2027-03-08T10:00", "CALL", null, "df1");
            declared(rival, "2027-03-10T10:00", "DEFEATED", "price", "M3");
            rival.confirm("2027-03-11T10:00", null);
            // Bought elsewhere, model unknown, cold; confirmed only in April, but counts in March.
            Stream unknown = opened(store, "unknown", "2027-03-02", "df1").grade("2027-03-02T11:00", "C");
            declared(unknown, "2027-03-31T23:59:59", "DEFEATED", "service", null);
            unknown.confirm("2027-04-05T10:00", unknown.lastEventId());
            // Without consultant and grade.
            opened(store, "nobody", "2027-03-03", null).defeat("2027-03-20T10:00", "LOST");
            // Waiting, rejected, and overtaken by an order: none of these counts.
            declared(
                    opened(store, "waits", "2027-03-04", "df2").grade("2027-03-04T11:00", "A"),
                    "2027-03-22T10:00",
                    "FROZEN",
                    "plan-shelved",
                    null);
            Stream refused = opened(store, "refused", "2027-03-05", "df2");
            declared(refused, "2027-03-15T10:00", "LOST", "unreachable", null);
            refused.reject("2027-03-16T10:00", refused.lastEventId());
            // April's first second does not belong to March; reassigned after the declaration.
            Stream april = opened(store, "april", "2027-03-06", "df1");
            declared(april, "2027-04-01T00:00", "INVALID", "wrong-number", null);
            april.confirm("2027-04-01T09:00", null).reassign("2027-04-02T09:00", "df2");
            // Frozen in February, reactivated in March, frozen again in March.
            Stream twice = opened(store, "twice", "2027-02-01", "df2").defeat("2027-02-10T10:00", "FROZEN");
            twice.reactivate("2027-03-01T10:00", "B");
            declared(twice, "2027-03-25T10:00", "FROZEN", "plan-shelved", null);
            twice.confirm("2027-03-25T11:00", null);
        }

        private static Stream opened(ToldStore store, String name, String day, @Nullable String consultant) {
            return store.customer(name).visit(day + "T10:00", consultant).capture(day + "T10:10", consultant, "X1");
        }

        private static void declared(Stream customer, String when, String kind, String reason, @Nullable String model) {
            customer.add(new DefeatDeclared(
                    customer.id(),
                    STORE,
                    customer.time(when),
                    kind,
                    reason,
                    model == null ? null : "Tesla",
                    model,
                    null,
                    model == null ? null : new BigDecimal("5000"),
                    null,
                    null,
                    null));
        }
    }

    @BeforeEach
    void serve(Told.Side told) {
        side = told.side();
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "2027-03, /total/defeats, 4",
        "2027-03, /total/kinds/DEFEATED, 2",
        "2027-03, /total/kinds/LOST, 1",
        "2027-03, /total/kinds/FROZEN, 1",
        "2027-03, /total/kinds/INVALID, 0",
        "2027-03, /total/share, 1",
        "2027-03, /pending, 1",
        "2027-03, /highGrade, 2",
        "2027-04, /total/defeats, 1",
        "2027-04, /total/kinds/INVALID, 1",
        "2027-04, /pending, 0",
        "2027-02, /total/kinds/FROZEN, 1",
        "2027-01, /total/defeats, 0"
    })
    void aMonthCountsWhatIsConfirmedDatedAtItsDeclaration(String month, String pointer, double expected) {
        assertThat(ask("month=" + month).at(pointer).doubleValue()).isEqualTo(expected);
    }

    @Test
    void withoutDefeatsThereIsNoShare() {
        assertThat(ask("month=2027-01").at("/total/share").isNull()).isTrue();
        assertThat(ask("month=2027-01").path("byReason")).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}: {2} of all")
    @CsvSource({
        "byReason, price, 2, 0.5",
        "byReason, service, 1, 0.25",
        "byReason, plan-shelved, 1, 0.25",
        "byCompetitorModel, M3, 1, 0.5",
        "byCompetitorModel, none, 1, 0.5",
        "byGrade, H, 1, 0.25",
        "byGrade, C, 1, 0.25",
        "byGrade, B, 1, 0.25",
        "byGrade, none, 1, 0.25",
        "byConsultant, df1, 2, 0.5",
        "byConsultant, df2, 1, 0.25",
        "byConsultant, none, 1, 0.25"
    })
    void aGroupAndItsShare(String by, String key, long defeats, double share) {
        assertThat(lines(ask("month=2027-03"), by))
                .filteredOn(group -> group.path("key").stringValue().equals(key))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.path("defeats").longValue()).isEqualTo(defeats);
                    assertThat(group.path("share").doubleValue()).isEqualTo(share);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"byReason", "byGrade", "byConsultant"})
    void groupsAddUpToTheTotalTheMostFirst(String by) {
        JsonNode answer = ask("month=2027-03");
        assertThat(lines(answer, by))
                .extracting(group -> group.path("defeats").longValue())
                .isSortedAccordingTo((one, other) -> Long.compare(other, one))
                .satisfies(
                        counts -> assertThat(counts.stream().mapToLong(n -> n).sum())
                                .isEqualTo(answer.at("/total/defeats").longValue()));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "rival, CONFIRMED, 9, 3, H, true",
        "unknown, CONFIRMED, 29, 1, C, false",
        "nobody, CONFIRMED, 17, 1, , false",
        "waits, PENDING, 18, 1, A, true",
        "refused, REJECTED, 10, 1, , false",
        "twice, CONFIRMED, 52, 1, B, true"
    })
    void aDeclarationTellsHowFarItHadComeAndWhatBecameOfIt(
            String customer, String state, int days, int contacts, @Nullable String grade, boolean high) {
        JsonNode row = lines(ask("month=2027-03"), "rows").stream()
                .filter(one -> one.path("prospectId").stringValue().equals(ToldStore.idOf(Losses.class, customer)))
                .findFirst()
                .orElseThrow();
        assertThat(row.path("state").stringValue()).isEqualTo(state);
        assertThat(row.path("daysSinceFirst").intValue()).isEqualTo(days);
        assertThat(row.path("contacts").intValue()).isEqualTo(contacts);
        assertThat(row.path("grade").isNull() ? null : row.path("grade").stringValue())
                .isEqualTo(grade);
        assertThat(row.path("highGrade").booleanValue()).isEqualTo(high);
    }

    @Test
    void declarationsStandNewestFirst() {
        assertThat(lines(ask("from=2027-02-01&to=2027-04-30"), "rows"))
                .hasSize(8)
                .extracting(row -> row.path("at").stringValue())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void theTrendIsOfTwelveMonthsUpToTheLastDay() {
        List<JsonNode> months = lines(ask("from=2027-03-05&to=2027-04-02"), "months");
        assertThat(months).hasSize(12);
        assertThat(months.getFirst().path("key").stringValue()).isEqualTo("2026-05");
        assertThat(months.getLast().path("key").stringValue()).isEqualTo("2027-04");
        assertThat(months)
                .extracting(month -> month.path("defeats").longValue())
                .endsWith(0L, 1L, 4L, 1L);
    }

    @Test
    void aDeclarationIsWhoseItWasThen() {
        assertThat(ask("month=2027-04&consultant=df1").at("/total/defeats").longValue())
                .isEqualTo(1);
        assertThat(ask("month=2027-04&consultant=df2").at("/total/defeats").longValue())
                .isZero();
        assertThat(ask("month=2027-03&consultant=none").at("/total/defeats").longValue())
                .isEqualTo(1);
    }

    @Test
    void beforeItsConfirmationItWaited() {
        JsonNode then = ask("month=2027-03&asKnownAt=2027-04-05T09:59:59%2B08:00");
        assertThat(then.at("/total/defeats").longValue()).isEqualTo(3);
        assertThat(then.path("pending").longValue()).isEqualTo(2);
        assertThat(ask("month=2027-03&asKnownAt=2027-04-05T10:00:00%2B08:00")
                        .at("/total/defeats")
                        .longValue())
                .isEqualTo(4);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "defeats/all, 4",
        "defeats/pending, 1",
        "defeats/kind/DEFEATED, 2",
        "defeats/reason/price, 2",
        "defeats/competitorModel/none, 1",
        "defeats/grade/none, 1",
        "defeats/consultant/none, 1",
        "defeats/reason/price/kind/LOST, 1",
        "defeats/reason/service/kind/LOST, 0"
    })
    void theListBehindAFigure(String figure, int prospects) {
        assertThat(side.json(MANAGER, "/api/prospects?month=2027-03&figure=" + figure)
                        .path("total")
                        .intValue())
                .isEqualTo(prospects);
    }

    @ParameterizedTest
    @ValueSource(strings = {"defeats", "defeats/kind", "defeats/weather/fine", "defeats/kind/LOST/reason"})
    void anUnknownFigureIsRejected(String figure) {
        assertThat(side.refusal(MANAGER, "/api/prospects?month=2027-03&figure=" + figure, 400)
                        .at("/errors/0/field")
                        .stringValue())
                .isEqualTo("figure");
    }

    @Test
    void aConsultantSeesTheirOwnAndMarketingNoPhones() {
        Actor consultant = ToldStore.staff(Losses.class, "df2", Role.CONSULTANT);
        assertThat(side.json(consultant, "/api/reports/defeats?month=2027-03")
                        .at("/total/defeats")
                        .longValue())
                .isEqualTo(1);
        Actor marketing = ToldStore.staff(Losses.class, "mk", Role.MARKETING);
        assertThat(side.json(marketing, "/api/reports/defeats?month=2027-03")
                        .at("/total/defeats")
                        .longValue())
                .isEqualTo(4);
    }

    private JsonNode ask(String query) {
        return side.json(MANAGER, "/api/reports/defeats?" + query);
    }
}
