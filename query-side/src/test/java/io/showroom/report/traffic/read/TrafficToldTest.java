package io.showroom.report.traffic.read;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.prospect.events.OrderPlaced;
import io.showroom.staff.Actor;
import io.showroom.store.events.HourSlotsSet;
import io.showroom.testing.QuerySide;
import io.showroom.testing.Story;
import io.showroom.testing.Stream;
import io.showroom.testing.Told;
import io.showroom.testing.ToldStore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Test of the traffic statistics of March and half of April, counted by hand; from April on the store has its own
 * slots.
 */
@ExtendWith(Told.class)
class TrafficToldTest {

    private static final String STORE = ToldStore.keyOf(Spring.class);
    private static final Actor MANAGER = ToldStore.manager(Spring.class);

    private QuerySide side;

    /** Contacts in March and April at various hours. */
    public static final class Spring implements Story {

        @Override
        public void in(ToldStore store) {
            store.consultant("tr1");
            store.setUp(
                    "2027-02-01T09:00", new HourSlotsSet(store.key(), LocalDate.of(2027, 4, 1), List.of(9, 12, 18)));
            // Before eight, in the first hour, in the last minute of one, and after twenty.
            store.customer("early").visit("2027-03-01T07:59", "tr1");
            store.customer("first").visit("2027-03-01T08:00", "tr1");
            store.customer("last").visit("2027-03-01T19:59:59", "tr1").capture("2027-03-01T20:30", "tr1", null);
            store.customer("late").visit("2027-03-01T20:00", "tr1").capture("2027-03-02T09:00", "tr1", null);
            // Came again in April, graded then, with two test drives.
            store.customer("again")
                    .visit("2027-03-31T10:00", "tr1")
                    .capture("2027-03-31T10:05", "tr1", "X1")
                    .visit("2027-04-03T10:00", "tr1")
                    .grade("2027-04-03T10:10", "A")
                    .testDrive("2027-04-03T11:00")
                    .testDrive("2027-04-05T11:00");
            // Called; the results count with the calls, the visit with the visits.
            Stream caller = store.customer("caller")
                    .visit("2027-04-06T17:59", "PHONE", "tr1", "autohome", null, "X1")
                    .capture("2027-04-06T18:05", "tr1", "X1")
                    .grade("2027-04-06T18:06", "H")
                    .visit("2027-04-07T18:00", "tr1")
                    .testDrive("2027-04-07T18:30");
            secondary(caller, "2027-04-08T10:00");
            caller.cancel("2027-04-09T10:00", "A").order("2027-04-10T10:00", "X1");
            store.customer("lead").visit("2027-04-11T03:00", "ONLINE", null, "autohome", null, null);
        }

        private static void secondary(Stream customer, String when) {
            customer.add(new OrderPlaced(
                    customer.id(),
                    STORE,
                    customer.time(when),
                    "X1",
                    null,
                    BigDecimal.TEN,
                    "CNY",
                    null,
                    null,
                    null,
                    null,
                    "SECONDARY",
                    "HABC",
                    1,
                    "H",
                    "O",
                    null));
        }
    }

    @BeforeEach
    void serve(Told.Side told) {
        side = told.side();
    }

    @Test
    void theUsualSlotsAreHoursFromEightToTwentyAndWhatIsBesides() {
        JsonNode march = ask("month=2027-03");
        assertThat(march.path("slots")).hasSize(14);
        List<JsonNode> first = lines(march.at("/visits/days/0"), "slots");
        assertThat(first.getFirst().longValue()).as("before eight").isEqualTo(1);
        assertThat(first.get(1).longValue()).as("from eight").isEqualTo(1);
        assertThat(first.get(12).longValue()).as("until twenty").isEqualTo(1);
        assertThat(first.getLast().longValue()).as("after twenty").isEqualTo(1);
        assertThat(march.at("/visits/days/0/first").longValue()).isEqualTo(4);
    }

    @Test
    void slotsOfTheStoreHoldFromTheirDayOn() {
        JsonNode april = ask("month=2027-04");
        assertThat(april.path("slots").toString())
                .isEqualTo(
                        "[{\"from\":0,\"to\":9},{\"from\":9,\"to\":12},{\"from\":12,\"to\":18},{\"from\":18,\"to\":24}]");
        assertThat(april.at("/calls/total/slots").toString()).isEqualTo("[0,0,1,0]");
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({
        "2027-03, /visits/total/first, 5",
        "2027-03, /visits/total/again, 0",
        "2027-03, /visits/total/captured, 2",
        "2027-03, /visits/total/testDrives, 0",
        "2027-03, /calls/total/first, 0",
        "2027-04, /visits/total/first, 0",
        "2027-04, /visits/total/again, 2",
        "2027-04, /visits/total/testDrives, 2",
        "2027-04, /visits/total/grades/A, 1",
        "2027-04, /visits/total/orders, 0",
        "2027-04, /visits/previousMonth/first, 5",
        "2027-04, /visits/change/first, -5",
        "2027-04, /visits/change/again, 2",
        "2027-04, /calls/total/first, 1",
        "2027-04, /calls/total/captured, 1",
        "2027-04, /calls/total/grades/H, 1",
        "2027-04, /calls/total/testDrives, 1",
        "2027-04, /calls/total/orders, 2",
        "2027-04, /calls/days/7/orders, 1",
        "2027-04, /calls/days/9/orders, 1",
        "2027-04, /leads/total/first, 1",
        "2027-04, /leads/days/10/slots/0, 1"
    })
    void aColumnOfTheMonth(String month, String pointer, long expected) {
        assertThat(ask("month=" + month).at(pointer).longValue()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: divided by {1}")
    @CsvSource({"2027-03, 31, 5", "2027-04, 15, 0"})
    void theAverageIsOverTheDaysSoFar(String month, double days, long first) {
        JsonNode visits = ask("month=" + month).path("visits");
        assertThat(visits.at("/dailyAverage/first").doubleValue()).isEqualTo(first / days);
        assertThat(visits.at("/dailyAverage/again").doubleValue())
                .isEqualTo(visits.at("/total/again").longValue() / days);
    }

    @Test
    void aFutureMonthHasNoAverage() {
        assertThat(ask("month=2027-05").at("/visits/dailyAverage").isNull()).isTrue();
    }

    @Test
    void ordersAreSharedByOutletTheShowroomWhereNothingWasSaid() {
        assertThat(ask("month=2027-04").path("orders").toString())
                .isEqualTo("[{\"outlet\":\"SECONDARY\",\"orders\":1,\"share\":0.5},"
                        + "{\"outlet\":\"SHOWROOM\",\"orders\":1,\"share\":0.5}]");
        assertThat(ask("month=2027-03").path("orders")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"visits", "calls", "leads"})
    void aDayIsTheSumOfItsSlotsAndTheFootThatOfItsDays(String channel) {
        JsonNode block = ask("month=2027-03").path(channel);
        assertThat(block.path("days")).hasSize(31);
        for (JsonNode day : lines(block, "days")) {
            assertThat(day.path("slots")
                            .valueStream()
                            .mapToLong(JsonNode::longValue)
                            .sum())
                    .isEqualTo(day.path("first").longValue());
        }
        for (String column : List.of("first", "again", "captured", "testDrives", "orders")) {
            assertThat(lines(block, "days").stream()
                            .mapToLong(day -> day.path(column).longValue())
                            .sum())
                    .isEqualTo(block.path("total").path(column).longValue());
        }
    }

    @Test
    void theHoursOfAWeekdayHoldFirstAndAgain() {
        JsonNode heat =
                ask("month=2027-04&heatFrom=2027-03-01&heatTo=2027-04-15").path("heat");
        // Monday, 1 March: one before nine at 7:59 and one at 8:00, two after eighteen.
        assertThat(heat.at("/visits/0").toString()).isEqualTo("[2,0,0,2]");
        // Wednesday: first at ten on 31 March, again at eighteen on 7 April. Saturday: again at ten.
        assertThat(heat.at("/visits/2").toString()).isEqualTo("[0,1,0,1]");
        assertThat(heat.at("/visits/5").toString()).isEqualTo("[0,1,0,0]");
        assertThat(heat.at("/calls/1").toString()).isEqualTo("[0,0,1,0]");
        long all = IntStream.range(0, 7)
                .mapToLong(day -> heat.at("/visits/" + day)
                        .valueStream()
                        .mapToLong(JsonNode::longValue)
                        .sum())
                .sum();
        assertThat(all).isEqualTo(7);
    }

    @Test
    void hoursThatEndBeforeTheyBeginAreRejected() {
        JsonNode refused = side.refusal(MANAGER, "/api/reports/traffic?heatFrom=2027-04-02&heatTo=2027-04-01", 400);
        assertThat(refused.at("/errors/0/field").stringValue()).isEqualTo("heatTo");
    }

    @ParameterizedTest(name = "{0} has {1} behind it")
    @CsvSource({
        "traffic/WALK_IN/first&month=2027-03, 5",
        "traffic/WALK_IN/hour-8-9&month=2027-03, 1",
        "traffic/WALK_IN/hour-20-24&month=2027-03, 1",
        "traffic/WALK_IN/again&month=2027-04, 2",
        "traffic/WALK_IN/testDrives&month=2027-04, 1",
        "traffic/PHONE/orders&month=2027-04, 1",
        "traffic/PHONE/outlet-SECONDARY&month=2027-04, 1",
        "traffic/PHONE/grade-H&month=2027-04, 1",
        "traffic/WALK_IN/grade-H&month=2027-04, 0",
        "traffic/WALK_IN/all-18-24/3&from=2027-03-01&to=2027-04-15, 1",
        "traffic/WALK_IN/all-18-24/4&from=2027-03-01&to=2027-04-15, 0"
    })
    void theListBehindAFigure(String figure, int prospects) {
        assertThat(side.json(MANAGER, "/api/prospects?figure=" + figure)
                        .path("total")
                        .intValue())
                .isEqualTo(prospects);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"traffic/WALK_IN", "traffic/WALK_IN/sideways", "traffic/WALK_IN/all-8-9/8", "traffic/a/b/c/d"})
    void anUnknownFigureIsRejected(String figure) {
        assertThat(side.refusal(MANAGER, "/api/prospects?month=2027-04&figure=" + figure, 400)
                        .at("/errors/0/field")
                        .stringValue())
                .isEqualTo("figure");
    }

    private JsonNode ask(String query) {
        return side.json(MANAGER, "/api/reports/traffic?" + query);
    }
}
