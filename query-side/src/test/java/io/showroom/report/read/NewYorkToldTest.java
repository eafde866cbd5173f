package io.showroom.report.read;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.Group;
import io.showroom.testing.QuerySide;
import io.showroom.testing.Story;
import io.showroom.testing.Told;
import io.showroom.testing.ToldStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Test of a store in another time zone: its days and months are by its own clock, whoever reads them. On 14 March 2027
 * its clocks go forward from 2:00 to 3:00. In the stories' present it is midnight there, and noon at the other stores.
 */
@ExtendWith(Told.class)
class NewYorkToldTest {

    private static final String STORE = ToldStore.keyOf(NewYork.class);
    private static final Actor MANAGER = ToldStore.manager(NewYork.class);

    private QuerySide side;

    /** Customers at the boundaries of days, of a month, and of the missing hour. */
    public static final class NewYork implements Story {

        @Override
        public void in(ToldStore store) {
            store.consultant("ny1");
            // The last second of February there is 12:59:59 on 1 March at the other stores.
            store.customer("february")
                    .visit("2027-02-28T23:59:59", "ny1")
                    .capture("2027-02-28T23:59:59", "ny1", "X1")
                    .grade("2027-02-28T23:59:59", "H")
                    .order("2027-03-31T23:59:59", "X1");
            store.customer("march")
                    .visit("2027-03-01T00:00", "ny1")
                    .capture("2027-03-01T00:00", "ny1", "X1")
                    .grade("2027-03-01T00:00", "A")
                    .defeat("2027-04-01T00:00", "LOST");
            // Before and after the missing hour, on one day.
            store.customer("early").visit("2027-03-14T01:59:59", "ny1").capture("2027-03-14T03:00:00", "ny1", null);
            // Yesterday there, today at the other stores.
            store.customer("yesterday").visit("2027-04-14T23:00", "ny1").capture("2027-04-14T23:10", "ny1", null);
        }
    }

    @BeforeEach
    void serve(Told.Side told) {
        side = told.side();
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "retained-new?month=2027-02, /total/new/base, 1",
        "retained-new?month=2027-02, /total/new/orders, 0",
        "retained-new?month=2027-03, /total/retained/base, 1",
        "retained-new?month=2027-03, /total/retained/orders, 1",
        "retained-new?month=2027-03, /total/new/base, 2",
        "retained-new?month=2027-03, /total/new/defeats/LOST, 0",
        "retained-new?month=2027-04, /total/retained/defeats/LOST, 1",
        "retained-new?month=2027-04, /total/retained/base, 2",
        "funnel?from=2027-02-28&to=2027-02-28, /stages/0/prospects, 1",
        "funnel?from=2027-03-01&to=2027-03-01, /stages/0/prospects, 1",
        "funnel?from=2027-03-14&to=2027-03-14, /stages/1/prospects, 1",
        "sources?from=2027-03-31&to=2027-03-31, /rows/0/orders, 1",
        "traffic?month=2027-03, /visits/days/13/slots/0, 1",
        "traffic?month=2027-03, /visits/days/0/first, 1",
        "traffic?month=2027-02, /visits/days/27/first, 1",
        "traffic?month=2027-02, /visits/days/27/slots/13, 1",
        "visits?day=2027-04-14, /totals/visits, 1",
        "visits?day=2027-04-15, /totals/visits, 0",
        "defeats?month=2027-04, /total/defeats, 1",
        "defeats?month=2027-03, /total/defeats, 0",
        "kpis?month=2027-03, /kpis/3/numerator, 1",
        "grade-mix?from=2027-02-28&to=2027-02-28, /days/0/grades/H, 1",
        "grade-mix?from=2027-03-31&to=2027-03-31, /days/0/ordered/O, 1",
        "grade-mix?from=2027-03-31&to=2027-03-31, /days/0/grades/A, 1",
        "grade-mix?from=2027-04-01&to=2027-04-01, /days/0/open, 1",
        "weekdays?from=2027-03-14&to=2027-03-14, /visits/6, 1",
        "daily?day=2027-04-14, /consultants/0/foot/newProspects, 1",
        "contact-sheet?month=2027-03&consultant=ny1, /foot/retained/base, 1"
    })
    void aDayIsTheStoresOwn(String report, String pointer, long expected) {
        assertThat(side.json(MANAGER, "/api/reports/" + report).at(pointer).longValue())
                .isEqualTo(expected);
        assertThat(side.json(Group.GROUP_MANAGER, "/api/reports/" + report + "&store=" + STORE)
                        .at(pointer)
                        .longValue())
                .as("for the group")
                .isEqualTo(expected);
    }

    @Test
    void todayIsTheDayThatHasJustBegunThere() {
        assertThat(side.json(MANAGER, "/api/reports/visits").path("from").stringValue())
                .isEqualTo("2027-04-15");
        assertThat(side.json(MANAGER, "/api/reports/daily").path("day").stringValue())
                .isEqualTo("2027-04-15");
    }

    @Test
    void arrivalsAreMomentsWithAnOffset() {
        assertThat(lines(side.json(MANAGER, "/api/reports/visits?day=2027-04-14"), "rows"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("arrivedAt").stringValue()).isEqualTo("2027-04-15T03:00:00Z");
                    assertThat(row.path("zone").stringValue()).isEqualTo("America/New_York");
                });
        assertThat(side.get(MANAGER, "/visits/print?day=2027-04-14").body()).contains("23:00");
    }

    @Test
    void aConsultantThereReadsTheSameDays() {
        Actor consultant = ToldStore.staff(NewYork.class, "ny1", Role.CONSULTANT);
        assertThat(side.json(consultant, "/api/reports/retained-new?month=2027-03")
                        .at("/total/new/base")
                        .longValue())
                .isEqualTo(2);
    }
}
