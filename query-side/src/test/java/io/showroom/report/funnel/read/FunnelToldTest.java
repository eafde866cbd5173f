package io.showroom.report.funnel.read;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.testing.QuerySide;
import io.showroom.testing.Story;
import io.showroom.testing.Told;
import io.showroom.testing.ToldStore;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Test of the funnel of March and April, with its rates, by every breakdown. */
@ExtendWith(Told.class)
class FunnelToldTest {

    private static final Actor MANAGER = ToldStore.manager(Tube.class);
    private static final String MARCH = "from=2027-03-01&to=2027-03-31";

    private QuerySide side;

    /**
     * Six customers who came in March, some of them with acts in April; the personal data of one are erased in the end.
     */
    public static final class Tube implements Story {

        @Override
        public void in(ToldStore store) {
            store.consultant("fn1").consultant("fn2");
            // Through every stage, reassigned between test drive and order.
            store.customer("whole")
                    .visit("2027-03-01T10:00", "fn1")
                    .capture("2027-03-01T10:10", "fn1", "X1")
                    .grade("2027-03-02T10:00", "H")
                    .testDrive("2027-03-04T10:00")
                    .quote("2027-03-05T10:00", "X1")
                    .reassign("2027-03-06T10:00", "fn2")
                    .order("2027-03-08T10:00", "X1")
                    .deliver("2027-04-02T10:00");
            // Skips test drive and quote; orders in April; is erased and still counts.
            store.customer("skips")
                    .visit("2027-03-03T10:00", "fn1")
                    .capture("2027-03-04T10:00", "fn1", "X2")
                    .grade("2027-03-04T10:01", "A")
                    .order("2027-04-06T10:00", "X2")
                    .erase("2027-04-10T10:00");
            // Called, visited the store, and was lost in April.
            store.customer("caller")
                    .visit("2027-03-05T10:00", "PHONE", "fn2", "autohome", null, "X1")
                    .visit("2027-03-09T10:00", "WALK_IN", "fn2", "autohome", null, null)
                    .capture("2027-03-09T10:05", "fn2", "X1")
                    .defeat("2027-04-03T10:00", "DEFEATED");
            // Called and never visited; visited without leaving a name; is assigned to nobody.
            store.customer("unheard").visit("2027-03-06T10:00", "PHONE", "fn2", "autohome", null, null);
            store.customer("nameless").visit("2027-03-07T10:00", "fn1");
            store.customer("nobodys")
                    .visit("2027-03-10T10:00", "WALK_IN", null, null, null, null)
                    .capture("2027-03-10T10:05", null, null);
        }
    }

    @BeforeEach
    void serve(Told.Side told) {
        side = told.side();
    }

    @ParameterizedTest(name = "{0}: {1} reached, {2} directly, {3} skipped in March; {4} of its cohort")
    @CsvSource({
        "visit, 6, 6, 0, 6",
        "captured, 4, 4, 0, 4",
        "graded, 2, 2, 0, 2",
        "testDrive, 1, 1, 0, 2",
        "quote, 1, 1, 0, 2",
        "order, 1, 1, 0, 2",
        "delivery, 0, 0, 0, 1"
    })
    void aStage(String stage, long reached, long directly, long skipped, long cohort) {
        JsonNode found = stage(ask(MARCH), stage);
        assertThat(found.path("prospects").longValue()).isEqualTo(reached);
        assertThat(found.path("reachedDirectly").longValue()).isEqualTo(directly);
        assertThat(found.path("skipped").longValue()).isEqualTo(skipped);
        assertThat(stage(ask(MARCH + "&reading=cohort"), stage)
                        .path("prospects")
                        .longValue())
                .isEqualTo(cohort);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "period, capture, 0.5",
        "period, testDrive, 0.25",
        "period, closing, 0.25",
        "period, againVisit, 0.25",
        "period, invitation, 0.5",
        "period, defeat, 0",
        "cohort, capture, 0.5",
        "cohort, closing, 0.5",
        "cohort, defeat, 0.25"
    })
    void aNamedRate(String reading, String rate, double expected) {
        // Captured on the first visit: "whole" and "nobodys"; the caller's first contact was the call.
        double found =
                ask(MARCH + "&reading=" + reading).path("rates").path(rate).doubleValue();
        assertThat(found).isEqualTo(rate.equals("capture") ? 2.0 / 6 : expected);
    }

    @Test
    void theDefeatRateIsDefeatsByOpenAtTheStartAndOpened() {
        // Open on 1 April: "skips", "caller" and "nobodys"; the order of "whole" was in March.
        assertThat(ask("from=2027-04-01&to=2027-04-30").at("/rates/defeat").doubleValue())
                .isEqualTo(1.0 / 3);
    }

    @Test
    void mediansCountOnlyStagesReachedByTheirOwnAct() {
        JsonNode cohort = ask(MARCH + "&reading=cohort");
        assertThat(stage(cohort, "captured").path("medianDays").doubleValue()).isEqualTo(0.5);
        assertThat(stage(cohort, "testDrive").path("medianDays").doubleValue()).isEqualTo(2);
        // Three days after the quote, and thirty-three after the grade.
        assertThat(stage(cohort, "order").path("medianDays").doubleValue()).isEqualTo(18);
        assertThat(stage(cohort, "visit").path("medianDays").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by=consultant",
                "by=source",
                "by=model",
                "by=channel",
                "by=grade",
                "by=store",
                "by=month",
                "by=area",
                "by=colour",
                "by=customerType"
            })
    void rowsOfEveryCutAddUpToTheTotal(String by) {
        for (String reading : List.of("period", "cohort")) {
            JsonNode funnel = ask("from=2027-03-01&to=2027-04-30&reading=" + reading + "&" + by);
            for (String figure : List.of("prospects", "reachedDirectly", "skipped")) {
                for (JsonNode stage : lines(funnel, "stages")) {
                    String name = stage.path("stage").stringValue();
                    assertThat(lines(funnel, "groups").stream()
                                    .mapToLong(group ->
                                            stage(group, name).path(figure).longValue())
                                    .sum())
                            .as(reading + " " + name + " " + figure)
                            .isEqualTo(stage.path(figure).longValue());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by=consultant",
                "by=source",
                "by=model",
                "by=channel",
                "by=grade",
                "by=area",
                "by=colour",
                "by=customerType"
            })
    void whoIsRetainedIsWhoTheMonthBeforeLeftOpenInEveryRow(String by) {
        JsonNode march = retainedNew("2027-03&" + by);
        JsonNode april = retainedNew("2027-04&" + by);
        assertThat(april.at("/total/retained/base").longValue())
                .isEqualTo(march.at("/total/retained/openAtEnd").longValue()
                        + march.at("/total/new/openAtEnd").longValue())
                .isEqualTo(3);
        for (JsonNode group : lines(march, "groups")) {
            long open = group.at("/retained/openAtEnd").longValue()
                    + group.at("/new/openAtEnd").longValue();
            assertThat(lines(april, "groups").stream()
                            .filter(one -> one.path("key").equals(group.path("key")))
                            .mapToLong(one -> one.at("/retained/base").longValue())
                            .sum())
                    .as(group.path("key").stringValue())
                    .isEqualTo(open);
        }
    }

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @CsvSource({"fn1, order, 0", "fn2, order, 1", "fn1, testDrive, 1", "none, captured, 1"})
    void anActIsWhoseTheProspectWasThen(String consultant, String stage, long directly) {
        JsonNode group = lines(ask(MARCH + "&by=consultant"), "groups").stream()
                .filter(one -> one.path("key").stringValue().equals(consultant))
                .findFirst()
                .orElseThrow();
        assertThat(stage(group, stage).path("reachedDirectly").longValue()).isEqualTo(directly);
        assertThat(stage(ask(MARCH + "&consultant=" + consultant), stage)
                        .path("reachedDirectly")
                        .longValue())
                .isEqualTo(directly);
    }

    @Test
    void anErasedProspectCountsWithoutAName() {
        assertThat(stage(ask("from=2027-04-01&to=2027-04-30"), "order")
                        .path("prospects")
                        .longValue())
                .isEqualTo(1);
        List<JsonNode> listed = lines(
                side.json(MANAGER, "/api/prospects?figure=funnel/order/prospects&from=2027-04-01&to=2027-04-30"),
                "rows");
        assertThat(listed).hasSize(1);
        assertThat(listed.getFirst().path("prospectId").stringValue()).isEqualTo(ToldStore.idOf(Tube.class, "skips"));
        assertThat(listed.getFirst().path("name").isNull()).isTrue();
    }

    private JsonNode retainedNew(String month) {
        return side.json(MANAGER, "/api/reports/retained-new?month=" + month);
    }

    private static JsonNode stage(JsonNode of, String stage) {
        return lines(of, "stages").stream()
                .filter(one -> one.path("stage").stringValue().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode ask(String query) {
        return side.json(MANAGER, "/api/reports/funnel?" + query);
    }
}
