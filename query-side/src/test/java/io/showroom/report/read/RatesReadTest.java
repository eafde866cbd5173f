package io.showroom.report.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.Group;
import io.showroom.testing.QuerySide;
import io.showroom.testing.Story;
import io.showroom.testing.Stream;
import io.showroom.testing.Told;
import io.showroom.testing.ToldStore;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Test of the display of rates: a ratio of different populations is shown as "n : 1", each rate names its reading, and
 * stages that do not add up are explained.
 */
@ExtendWith(Told.class)
class RatesReadTest {

    private static final Actor MANAGER = ToldStore.manager(Ratios.class);
    private static final Actor CONSULTANT = ToldStore.staff(Ratios.class, "rr1", Role.CONSULTANT);
    private static final String DAYS = "from=2027-04-15&to=2027-04-15";
    private static final String MONTH = "month=2027-04";

    private QuerySide side;

    /**
     * One customer who came today, and two of the day before who order today, one of them after a test drive that
     * followed the quote.
     */
    public static final class Ratios implements Story {

        private static final String TODAY = "2027-04-15T10:00";
        private static final String BEFORE = "2027-04-14T10:00";

        @Override
        public void in(ToldStore store) {
            store.consultant("rr1");
            captured(store, "new", TODAY);
            captured(store, "driven", BEFORE)
                    .quote(BEFORE, "X1")
                    .testDrive(TODAY)
                    .order(TODAY, "X1");
            captured(store, "quoted", BEFORE).quote(BEFORE, "X1").order(TODAY, "X1");
        }

        private static Stream captured(ToldStore store, String name, String at) {
            return store.customer(name).visit(at, "rr1").capture(at);
        }
    }

    @BeforeEach
    void serve(Told.Side told) {
        side = told.side();
    }

    @Test
    void theJsonHasTheNumbers() {
        JsonNode funnel = side.json(MANAGER, "/api/reports/funnel?" + DAYS);
        assertThat(funnel.path("rates").path("closing").asDouble()).isEqualTo(2.0);
        JsonNode drive = funnel.path("stages").get(3);
        assertThat(drive.path("reachedDirectly").asInt()).isEqualTo(1);
        assertThat(drive.path("prospects").asInt() - drive.path("skipped").asInt())
                .isZero();
    }

    @Test
    void aRatioOverOneReadsAsSoManyToOneInEveryOutput() {
        for (String said : new String[] {
            page("/reports/funnel?" + DAYS),
            page("/reports/funnel/print?" + DAYS),
            text("/api/reports/funnel?format=csv&" + DAYS),
            page("/reports/sources?" + DAYS),
            text("/api/reports/sources?format=csv&" + DAYS)
        }) {
            assertThat(said).contains("2 to 1").doesNotContain("200.0%", "200%");
        }
        assertThat(Cells.ofWorkbook(side, MANAGER, "/api/reports/funnel?format=xlsx&" + DAYS)
                        .toString())
                .contains("2 to 1", "Closing rate (period)");
    }

    @Test
    void everyRateSaysItsReading() {
        assertThat(page("/reports/funnel?" + DAYS)).contains("Closing rate (period)", "Invitation rate (period)");
        assertThat(page("/reports/funnel?reading=cohort&" + DAYS)).contains("Invitation rate (cohort)");
        assertThat(text("/api/reports/funnel?format=csv&reading=cohort&" + DAYS))
                .contains("Closing rate (cohort)");
    }

    @Test
    void theCountsOfOrdersAreNamedInEveryOutput() {
        String reached = "2 prospects reached the order or a later stage, 2 by a first order.";
        String orders =
                "Orders, including further orders of the same prospect: 2 gross, 0 cancelled in the same month, 2 net.";
        String whole = "from=2027-04-01&to=2027-04-15";
        for (String said : new String[] {
            page("/reports/funnel?" + whole),
            read("/reports/funnel/print?" + whole),
            text("/api/reports/funnel?format=csv&" + whole),
            Cells.ofWorkbook(side, MANAGER, "/api/reports/funnel?format=xlsx&" + MONTH)
                    .toString()
        }) {
            assertThat(said).contains(reached, orders);
        }
        assertThat(text("/api/reports/funnel?format=csv&reading=cohort&" + whole))
                .contains("prospects reached the order")
                .doesNotContain("gross");
    }

    @Test
    void ratesOfTheMonthSayThatTheyAreOfItsBase() {
        for (String said : new String[] {
            page("/reports/retained-new?" + MONTH),
            page("/reports/retained-new/print?" + MONTH),
            text("/api/reports/retained-new?format=csv&" + MONTH),
            page("/reports/contact-sheet?" + MONTH)
        }) {
            assertThat(said).contains("Conversion (month’s base)");
        }
        assertThat(read("/reports/contact-sheet/print?" + MONTH)).contains("conversion (month’s base)");
        assertThat(page("/store")).contains("of the month’s base of");
        for (String said : new String[] {
            page("/reports/kpis?" + MONTH),
            page("/reports/kpis/print?" + MONTH),
            text("/api/reports/kpis?format=csv&" + MONTH),
            Cells.ofWorkbook(side, MANAGER, "/api/reports/kpis?format=xlsx&" + MONTH)
                    .toString()
        }) {
            assertThat(said).contains("(period)", "(month’s base)", "(month’s end)");
        }
    }

    @Test
    void captureRatesSayWhatTheyAreOf() {
        for (String stores : new String[] {"/stores", "/stores/print"}) {
            assertThat(side.page(Group.GROUP_MANAGER, stores, "en").source()).contains("Capture rate (period)");
        }
        assertThat(side.page(CONSULTANT, "/today", "en").source()).contains("Capture rate (period)");
        String daysEnd = "(first visits of the period, captured by the end of their day)";
        assertThat(page("/visits?" + DAYS)).contains("capture rate " + daysEnd);
        assertThat(read("/visits/print?" + DAYS)).contains("capture rate " + daysEnd);
        assertThat(page("/reports/traffic"))
                .contains("(first visits and calls of the month, captured by the end of their day)");
    }

    @Test
    void aStageThatDoesNotAddUpSaysWhy() {
        String why = "Test drive: 1 reached directly plus 0 skipped is 1 more than the 0 who reached the stage.";
        assertThat(page("/reports/funnel?" + DAYS)).contains(why);
        assertThat(page("/reports/funnel/print?" + DAYS)).contains(why);
        assertThat(text("/api/reports/funnel?format=csv&" + DAYS)).contains(why);
        assertThat(page("/reports/funnel?reading=cohort&from=2020-01-01&to=2030-01-01"))
                .doesNotContain("reached directly plus");
    }

    private String text(String path) {
        HttpResponse<String> response = side.get(MANAGER, path, "en", "*/*");
        assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
        return response.body();
    }

    private String page(String path) {
        return side.page(MANAGER, path, "en").source();
    }

    /** Returns the text of a page. */
    private String read(String path) {
        return side.page(MANAGER, path, "en").text();
    }
}
