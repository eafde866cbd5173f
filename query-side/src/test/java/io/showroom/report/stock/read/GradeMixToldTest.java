package io.showroom.report.stock.read;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.testing.QuerySide;
import io.showroom.testing.Story;
import io.showroom.testing.Told;
import io.showroom.testing.ToldStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Test of the stock by grade at the end of days, and of what waited then. */
@ExtendWith(Told.class)
class GradeMixToldTest {

    private static final Actor MANAGER = ToldStore.manager(Stock.class);

    private QuerySide side;

    /** Four customers who come, are reassigned and leave within ten days of March. */
    public static final class Stock implements Story {

        @Override
        public void in(ToldStore store) {
            store.consultant("gm1").consultant("gm2");
            // Open on the 1st without a grade, B from the 3rd, A and back to B on the 4th, ordered on the 8th.
            store.customer("climbs")
                    .visit("2027-03-01T10:00", "gm1")
                    .capture("2027-03-01T10:10", "gm1", "X1")
                    .grade("2027-03-03T09:00", "B")
                    .grade("2027-03-04T09:00", "A")
                    .grade("2027-03-04T18:00", "B")
                    .plan("2027-03-04T18:01", "2027-03-06")
                    .order("2027-03-08T10:00", "X1")
                    .deliver("2027-03-10T10:00");
            // Reassigned on the 5th.
            store.customer("moves")
                    .visit("2027-03-02T10:00", "gm1")
                    .capture("2027-03-02T10:10", "gm1", null)
                    .grade("2027-03-02T10:11", "C")
                    .reassign("2027-03-05T10:00", "gm2");
            // Captured and defeated within a day: not in stock at any day's end. Another waits for the manager.
            store.customer("fleeting")
                    .visit("2027-03-03T10:00", "gm1")
                    .capture("2027-03-03T10:10", "gm1", null)
                    .defeat("2027-03-03T18:00", "INVALID");
            var waits = store.customer("waits")
                    .visit("2027-03-04T10:00", "gm2")
                    .capture("2027-03-04T10:10", "gm2", null)
                    .grade("2027-03-04T10:11", "H")
                    .declare("2027-03-06T10:00", "LOST");
            waits.reject("2027-03-09T10:00", waits.lastEventId());
        }
    }

    @BeforeEach
    void serve(Told.Side told) {
        side = told.side();
    }

    @ParameterizedTest(name = "at the end of {0}: {1}")
    @CsvSource({
        "2027-02-28, '{}', '{}', 0",
        "2027-03-01, '{\"none\":1}', '{}', 1",
        "2027-03-02, '{\"C\":1,\"none\":1}', '{}', 2",
        "2027-03-03, '{\"B\":1,\"C\":1}', '{}', 2",
        "2027-03-04, '{\"B\":1,\"C\":1,\"H\":1}', '{}', 3",
        "2027-03-07, '{\"B\":1,\"C\":1,\"H\":1}', '{}', 3",
        "2027-03-08, '{\"C\":1,\"H\":1}', '{\"O\":1}', 2",
        "2027-03-10, '{\"C\":1,\"H\":1}', '{}', 2"
    })
    void aDaysEnd(String day, String grades, String ordered, long open) {
        JsonNode stock = day(day, "");
        assertThat(stock.path("grades").toString()).isEqualTo(grades);
        assertThat(stock.path("ordered").toString()).isEqualTo(ordered);
        assertThat(stock.path("open").longValue()).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"2027-03-04, gm1, 2", "2027-03-04, gm2, 1", "2027-03-05, gm1, 1", "2027-03-05, gm2, 2"})
    void stockCountsForTheConsultantAtTheDaysEnd(String day, String consultant, long open) {
        assertThat(day(day, "&consultant=" + consultant).path("open").longValue())
                .isEqualTo(open);
    }

    @ParameterizedTest(name = "by {0}")
    @CsvSource({"day, 10, 2027-03-01", "week, 2, 2027-03-07", "month, 1, 2027-03-10"})
    void theLastDayIsIncludedWithEveryStep(String step, int days, String first) {
        JsonNode answer = ask("from=2027-03-01&to=2027-03-10&step=" + step);
        assertThat(lines(answer, "days"))
                .hasSize(days)
                .extracting(day -> day.path("day").stringValue())
                .startsWith(first)
                .endsWith("2027-03-10");
    }

    @Test
    void aDayIsTheSameInEveryPeriod() {
        JsonNode alone = day("2027-03-08", "");
        assertThat(lines(ask("from=2027-03-01&to=2027-03-08&step=day"), "days").getLast())
                .isEqualTo(alone);
        assertThat(lines(ask("from=2027-03-01&to=2027-03-08&step=month"), "days")
                        .getLast())
                .isEqualTo(alone);
    }

    @Test
    void futureDaysAreLeftOut() {
        assertThat(lines(ask("from=2027-04-14&to=2027-04-20&step=day"), "days")).hasSize(2);
        assertThat(lines(ask("from=2027-04-16&to=2027-04-20&step=day"), "days")).isEmpty();
    }

    @ParameterizedTest(name = "{0} at the end of {1}: {2}")
    @CsvSource({
        "grade-mix/open, 2027-03-04, 3",
        "grade-mix/grade/B, 2027-03-04, 1",
        "grade-mix/grade/A, 2027-03-04, 0",
        "grade-mix/grade/none, 2027-03-01, 1",
        "grade-mix/ordered/O, 2027-03-09, 1",
        "grade-mix/ordered/O, 2027-03-10, 0",
        "waiting/overdue, 2027-03-05, 0",
        "waiting/overdue, 2027-03-06, 1",
        "waiting/ungraded, 2027-03-01, 0",
        "waiting/ungraded, 2027-03-02, 1",
        "waiting/ungraded, 2027-03-03, 0",
        "waiting/defeat, 2027-03-05, 0",
        "waiting/defeat, 2027-03-06, 1",
        "waiting/defeat, 2027-03-08, 1",
        "waiting/defeat, 2027-03-09, 0"
    })
    void theListBehindAFigure(String figure, String day, int prospects) {
        assertThat(side.json(MANAGER, "/api/prospects?figure=" + figure + "&from=" + day + "&to=" + day)
                        .path("total")
                        .intValue())
                .isEqualTo(prospects);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"grade-mix", "grade-mix/grade", "grade-mix/weather/B", "waiting/for-godot", "waiting/overdue/twice"})
    void anUnknownFigureIsRejected(String figure) {
        assertThat(side.refusal(MANAGER, "/api/prospects?month=2027-03&figure=" + figure, 400)
                        .at("/errors/0/field")
                        .stringValue())
                .isEqualTo("figure");
    }

    private JsonNode day(String day, String more) {
        return lines(ask("from=" + day + "&to=" + day + more), "days").getFirst();
    }

    private JsonNode ask(String query) {
        return side.json(MANAGER, "/api/reports/grade-mix?" + query);
    }
}
