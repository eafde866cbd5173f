package io.showroom.report.monthclose.read;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.Group;
import io.showroom.testing.QuerySide;
import io.showroom.testing.Story;
import io.showroom.testing.Told;
import io.showroom.testing.ToldStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Test of a month closed with figures counted by hand, and of the entries about it afterwards. */
@ExtendWith(Told.class)
class MonthCloseToldTest {

    private static final String STORE = ToldStore.keyOf(Closing.class);
    private static final Actor MANAGER = ToldStore.manager(Closing.class);
    private static final String CLOSED = "/api/audit/month-closes/2027-03?store=" + STORE;

    /** March as known on 2 April: counted by hand from the story, with the formulas of docs/domain.md. */
    private static final Map<String, Long> MARCH = Map.ofEntries(
            Map.entry("retained-new/retained/base", 2L),
            Map.entry("retained-new/retained/LOST", 1L),
            Map.entry("retained-new/retained/openAtEnd", 1L),
            Map.entry("retained-new/new/base", 1L),
            Map.entry("retained-new/new/orders", 1L),
            Map.entry("retained-new/new/grossOrders", 1L),
            Map.entry("retained-new/retained/base/mc1", 2L),
            Map.entry("retained-new/retained/LOST/mc1", 1L),
            Map.entry("retained-new/retained/openAtEnd/mc1", 1L),
            Map.entry("retained-new/new/base/mc1", 1L),
            Map.entry("retained-new/new/orders/mc1", 1L),
            Map.entry("retained-new/new/grossOrders/mc1", 1L),
            Map.entry("funnel/prospects/visit", 2L),
            Map.entry("funnel/prospects/captured", 1L),
            Map.entry("funnel/prospects/graded", 1L),
            Map.entry("funnel/prospects/testDrive", 1L),
            Map.entry("funnel/prospects/quote", 1L),
            Map.entry("funnel/prospects/order", 1L),
            Map.entry("funnel/reachedDirectly/visit", 2L),
            Map.entry("funnel/reachedDirectly/captured", 1L),
            Map.entry("funnel/reachedDirectly/order", 1L),
            Map.entry("sources/visits/walk-in", 1L),
            Map.entry("sources/calls/autohome", 1L),
            Map.entry("sources/captured/walk-in", 1L),
            Map.entry("sources/orders/walk-in", 1L),
            Map.entry("sources/defeats/walk-in", 1L),
            Map.entry("traffic/visits/first", 1L),
            Map.entry("traffic/visits/captured", 1L),
            Map.entry("traffic/visits/orders", 1L),
            Map.entry("traffic/calls/first", 1L),
            Map.entry("traffic/orders/SHOWROOM", 1L),
            Map.entry("defeats/LOST/price", 1L));

    private QuerySide side;

    /** A March of five customers, closed on 2 April; afterwards two acts of March and three of April are recorded. */
    public static final class Closing implements Story {

        @Override
        public void in(ToldStore store) {
            store.consultant("mc1");
            store.customer("ordered")
                    .visit("2027-03-02T10:00", "mc1")
                    .capture("2027-03-02T10:30", "mc1", "X1")
                    .order("2027-03-10T10:00", "X1")
                    .cancel("2027-04-06T10:00", "A");
            store.customer("caller")
                    .visit("2027-03-05T09:00", "PHONE", "mc1", "autohome", null, null)
                    .enteredAt("2027-04-08T10:00")
                    .capture("2027-04-08T10:00", "mc1", null);
            store.customer("lost")
                    .visit("2027-02-20T10:00", "mc1")
                    .capture("2027-02-20T10:10", "mc1", null)
                    .grade("2027-02-20T10:11", "H")
                    .declare("2027-03-12T10:00", "LOST")
                    .confirm("2027-03-13T10:00", null);
            store.customer("late")
                    .visit("2027-02-25T10:00", "mc1")
                    .capture("2027-02-25T10:10", "mc1", "X2")
                    .enteredAt("2027-04-05T10:00")
                    .order("2027-03-30T17:00", "X2");
            var pending =
                    store.customer("pending").visit("2027-04-01T10:00", "mc1").capture("2027-04-01T10:10", "mc1", "X2");
            pending.enteredAt("2027-04-07T10:00").visit("2027-04-07T10:00", "mc1");
            store.close("2027-04-02T09:00", "2027-03", json(MARCH));
        }

        /** Returns the figures as they are sealed: sorted by name, without spaces. */
        private static String json(Map<String, Long> figures) {
            StringBuilder json = new StringBuilder();
            new TreeMap<>(figures).forEach((name, count) -> json.append(json.isEmpty() ? "{" : ",")
                    .append('"')
                    .append(name)
                    .append("\":")
                    .append(count));
            return json.append('}').toString();
        }
    }

    @BeforeEach
    void serve(Told.Side told) {
        side = told.side();
    }

    @Test
    void recomputingFromTheLogGivesTheSealedFigures() {
        JsonNode check = side.json(MANAGER, CLOSED.replace("?", "/check?"));
        assertThat(lines(check, "differences")).isEmpty();
        assertThat(check.path("sound").booleanValue()).isTrue();
        assertThat(check.path("recomputed")).isEqualTo(check.path("sealed"));
    }

    @Test
    void theFiguresStandAsTheyWereClosed() {
        assertThat(figures(closed().path("figures"))).isEqualTo(MARCH);
    }

    @Test
    void anOrderOfMarchEnteredInAprilIsACorrection() {
        assertThat(figures(closed().path("later")))
                .isEqualTo(Map.ofEntries(
                        Map.entry("retained-new/retained/orders", 1L),
                        Map.entry("retained-new/retained/grossOrders", 1L),
                        Map.entry("retained-new/retained/openAtEnd", -1L),
                        Map.entry("retained-new/retained/orders/mc1", 1L),
                        Map.entry("retained-new/retained/grossOrders/mc1", 1L),
                        Map.entry("retained-new/retained/openAtEnd/mc1", -1L),
                        Map.entry("funnel/prospects/graded", 1L),
                        Map.entry("funnel/prospects/testDrive", 1L),
                        Map.entry("funnel/prospects/quote", 1L),
                        Map.entry("funnel/prospects/order", 1L),
                        Map.entry("funnel/reachedDirectly/order", 1L),
                        Map.entry("sources/orders/walk-in", 1L),
                        Map.entry("traffic/visits/orders", 1L),
                        Map.entry("traffic/orders/SHOWROOM", 1L)));
    }

    @Test
    void onlyTheEntryAboutMarchIsListed() {
        List<JsonNode> entries = lines(closed(), "entries");
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().path("prospectId").stringValue())
                .isEqualTo(ToldStore.idOf(Closing.class, "late"));
        assertThat(entries.getFirst().path("type").stringValue()).isEqualTo("OrderPlaced");
        assertThat(entries.getFirst().path("position").longValue())
                .isGreaterThan(closed().path("position").longValue());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "retained-new?month=2027-03, retained-new/retained/orders, 0, 1",
        "retained-new?month=2027-03, retained-new/retained/openAtEnd, 1, -1",
        "kpis?month=2027-03, retained-new/retained/orders, 0, 1",
        "funnel?month=2027-03, funnel/prospects/order, 1, 1",
        "sources?from=2027-03-01&to=2027-03-31, sources/orders/walk-in, 1, 1",
        "traffic?month=2027-03, traffic/visits/orders, 1, 1"
    })
    void theReportOfTheMonthSaysAsClosedAndWhatWasEnteredLater(String report, String figure, long then, long later) {
        List<JsonNode> closed = lines(report(report), "closed");
        assertThat(closed).hasSize(1);
        assertThat(closed.getFirst().path("figures").path(figure).asLong(0)).isEqualTo(then);
        assertThat(closed.getFirst().path("later").path(figure).asLong(0)).isEqualTo(later);
    }

    @Test
    void asClosedAndLaterMakeTheFigureOfNow() {
        JsonNode now = report("retained-new?month=2027-03").path("total").path("retained");
        assertThat(now.path("orders").longValue()).isEqualTo(1);
        assertThat(now.path("openAtEnd").longValue()).isZero();
        assertThat(now.path("base").longValue()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "retained-new?month=2027-02",
                "funnel?from=2027-03-01&to=2027-03-30",
                "sources?from=2027-03-01&to=2027-03-31&touch=last",
                "retained-new?month=2027-03&consultant=mc1",
                "retained-new?month=2027-03&asKnownAt=2027-04-02T08:59:59%2B08:00"
            })
    void anotherSpanAReaderOfTheirOwnOrAMomentBeforeTheCloseSaysNothingOfIt(String report) {
        assertThat(lines(report(report), "closed")).isEmpty();
    }

    @Test
    void asKnownAtTheCloseThereAreNoCorrections() {
        List<JsonNode> closed =
                lines(report("retained-new?month=2027-03&asKnownAt=2027-04-02T09:00:00%2B08:00"), "closed");
        assertThat(closed).hasSize(1);
        assertThat(closed.getFirst().path("later").properties()).isEmpty();
    }

    @Test
    void theFootOfTheFileHasTheCorrection() {
        String print =
                side.get(MANAGER, "/reports/retained-new/print?month=2027-03").body();
        assertThat(print).contains("2027-03").contains("+1");
        List<String> csv =
                side.get(MANAGER, CLOSED + "&format=csv").body().lines().toList();
        assertThat(csv).hasSizeGreaterThan(MARCH.size()).anyMatch(line -> line.endsWith(",0,1,1"));
    }

    @Test
    void theListOfMonthsHasTheClosedOne() {
        assertThat(lines(side.json(MANAGER, "/api/audit/month-closes?store=" + STORE), "months"))
                .hasSize(1)
                .first()
                .satisfies(month -> {
                    assertThat(month.path("month").stringValue()).isEqualTo("2027-03");
                    assertThat(month.path("closedBy").stringValue()).isEqualTo("manager-" + STORE);
                });
        assertThat(side.get(MANAGER, "/month-close?store=" + STORE).statusCode())
                .isEqualTo(200);
        assertThat(side.get(MANAGER, "/month-close/2027-03?check=1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aMonthThatIsNotClosedIsNotFound() {
        assertThat(side.refusal(MANAGER, CLOSED.replace("2027-03", "2027-02"), 404)
                        .path("code")
                        .stringValue())
                .isEqualTo("monthNotClosed");
        assertThat(side.refusal(MANAGER, CLOSED.replace("2027-03", "2027-13"), 400)
                        .at("/errors/0/field")
                        .stringValue())
                .isEqualTo("month");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlySomeRolesMayReadIt(Role role) {
        boolean ofTheStore = List.of(Role.MANAGER, Role.ASSISTANT).contains(role);
        boolean ofTheGroup =
                List.of(Role.GROUP_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR).contains(role);
        Actor actor = ofTheGroup ? new Actor("u", Set.of(role), null) : ToldStore.staff(Closing.class, "u", role);
        assertThat(side.get(actor, CLOSED).statusCode()).isEqualTo(ofTheStore || ofTheGroup ? 200 : 403);
    }

    @Test
    void nobodyReadsTheMonthsOfAnotherStore() {
        assertThat(side.refusal(Group.MANAGER, CLOSED, 403).path("code").stringValue())
                .isEqualTo("storeNotYours");
    }

    @Test
    void whatCanBeClosedIsGivenInTheSealedForm() {
        JsonNode april = side.json(MANAGER, "/api/reports/month-figures?month=2027-04&store=" + STORE);
        assertThat(april.path("digest").stringValue())
                .isEqualTo(SealedFigures.digest(april.path("figures").stringValue()));
        MonthFigures figures = SealedFigures.read(april.path("figures").stringValue());
        // The cancellation in April of an order of March opens the prospect again; so it, the caller and the customer
        // of April are new.
        assertThat(figures.get("retained-new/new/base")).isEqualTo(3);
        assertThat(figures.get("retained-new/new/reopened")).isEqualTo(1);
        assertThat(figures.get("retained-new/retained/base")).isZero();
    }

    private JsonNode closed() {
        return side.json(MANAGER, CLOSED).path("closed");
    }

    private JsonNode report(String report) {
        return side.json(MANAGER, "/api/reports/" + report + "&store=" + STORE);
    }

    private static Map<String, Long> figures(JsonNode json) {
        Map<String, Long> figures = new HashMap<>();
        json.properties()
                .forEach(one -> figures.put(one.getKey(), one.getValue().longValue()));
        return figures;
    }
}
