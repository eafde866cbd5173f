package io.showroom.deploy.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.codelist.events.CodeListName;
import io.showroom.codelist.write.AddCode;
import io.showroom.commandapi.Acting;
import io.showroom.commandapi.Commands;
import io.showroom.deploy.testing.WholeSystem;
import io.showroom.staff.Actor;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ratio of different people is told as so many to one, each rate says its reading, and sums that do not add up say
 * why.
 */
class RatesReadTest {

    private static final String PASSWORD = "several words long";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static WholeSystem system;
    private static HttpClient browser;
    private static Instant now;
    private static String days;
    private static Entries entries;

    /**
     * One who came today, and two of the day before who order today, one of them after a drive that followed the quote.
     */
    @BeforeAll
    static void start() {
        system = WholeSystem.start();
        entries = new Entries(system, PASSWORD);
        now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        days = "from=" + today + "&to=" + today;
        entries.admin("OpenStore", "{\"store\":\"S1\",\"name\":\"One\"}");
        entries.admin("RegisterStaffMember", staff("m", "MANAGER"));
        entries.admin("RegisterStaffMember", staff("c1", "CONSULTANT"));
        entries.admin("RegisterStaffMember", staff("g", "GROUP_MANAGER").replace("\"store\":\"S1\",", ""));
        system.part(Commands.class)
                .send(new AddCode(CodeListName.MODEL, "X1", null, "一", "One"), Acting.as(Actor.SYSTEM));
        captured(now, 1);
        Instant before = now.minus(1, ChronoUnit.DAYS);
        for (int n = 2; n <= 3; n++) {
            String prospect = captured(before, n);
            act("RecordQuote", prospect, before, "\"model\":\"X1\",\"price\":90000");
            if (n == 2) {
                act("RecordTestDrive", prospect, now, "\"model\":\"X1\",\"kind\":\"RIDE\"");
            }
            act("PlaceOrder", prospect, now, "\"model\":\"X1\",\"price\":90000");
        }
        browser = system.loggedIn("m", PASSWORD);
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void dataHoldsTheNumbers() {
        JsonNode funnel = JsonMapper.shared().readTree(text("/api/reports/funnel?" + days));
        assertThat(funnel.path("rates").path("closing").asDouble()).isEqualTo(2.0);
        JsonNode drive = funnel.path("stages").get(3);
        assertThat(drive.path("reachedDirectly").asInt()).isEqualTo(1);
        assertThat(drive.path("prospects").asInt() - drive.path("skipped").asInt())
                .isZero();
    }

    @Test
    void aRatioOverOneReadsAsSoManyToOneInEveryOutput() {
        for (String said : new String[] {
            page("/reports/funnel?" + days),
            page("/reports/funnel/print?" + days),
            text("/api/reports/funnel?format=csv&" + days),
            page("/reports/sources?" + days),
            text("/api/reports/sources?format=csv&" + days)
        }) {
            assertThat(said).contains("2 to 1").doesNotContain("200.0%", "200%");
        }
        assertThat(Cells.ofWorkbook(system.as("m", PASSWORD, "/api/reports/funnel?format=xlsx&" + days))
                        .toString())
                .contains("2 to 1", "Closing rate (period)");
    }

    @Test
    void everyRateSaysItsReading() {
        assertThat(page("/reports/funnel?" + days)).contains("Closing rate (period)", "Invitation rate (period)");
        assertThat(page("/reports/funnel?reading=cohort&" + days)).contains("Invitation rate (cohort)");
        assertThat(text("/api/reports/funnel?format=csv&reading=cohort&" + days))
                .contains("Closing rate (cohort)");
    }

    @Test
    void theCountsOfOrdersAreNamedInEveryOutput() {
        String month = "month=" + days.substring(5, 12);
        String reached = "2 prospects reached the order or a later stage, 2 by a first order.";
        String orders =
                "Orders, a second one of a prospect included: 2 gross, 0 of them cancelled in the same month, 2 net.";
        String whole = "from=" + days.substring(5, 13) + "01&to=" + days.substring(5, 15);
        for (String said : new String[] {
            page("/reports/funnel?" + whole),
            Cells.plain(page("/reports/funnel/print?" + whole)),
            text("/api/reports/funnel?format=csv&" + whole),
            Cells.ofWorkbook(system.as("m", PASSWORD, "/api/reports/funnel?format=xlsx&" + month))
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
        String month = "month=" + days.substring(5, 12);
        for (String said : new String[] {
            page("/reports/retained-new?" + month),
            page("/reports/retained-new/print?" + month),
            text("/api/reports/retained-new?format=csv&" + month),
            page("/reports/contact-sheet?" + month)
        }) {
            assertThat(said).contains("Conversion (month’s base)");
        }
        assertThat(Cells.plain(page("/reports/contact-sheet/print?" + month))).contains("conversion (month’s base)");
        assertThat(page("/store")).contains("of the month’s base of");
        for (String said : new String[] {
            page("/reports/kpis?" + month),
            page("/reports/kpis/print?" + month),
            text("/api/reports/kpis?format=csv&" + month),
            Cells.ofWorkbook(system.as("m", PASSWORD, "/api/reports/kpis?format=xlsx&" + month))
                    .toString()
        }) {
            assertThat(said).contains("(period)", "(month’s base)", "(month’s end)");
        }
    }

    @Test
    void captureRatesSayWhatTheyAreOf() {
        HttpClient group = system.loggedIn("g", PASSWORD);
        assertThat(Cells.page(group, system.url() + "/stores")).contains("Capture rate (period)");
        assertThat(Cells.page(group, system.url() + "/stores/print")).contains("Capture rate (period)");
        assertThat(Cells.page(system.loggedIn("c1", PASSWORD), system.url() + "/today"))
                .contains("Capture rate (period)");
        String daysEnd = "(first ones of these days, by the day’s end)";
        assertThat(page("/visits?" + days)).contains("capture rate " + daysEnd);
        assertThat(Cells.plain(page("/visits/print?" + days))).contains("capture rate " + daysEnd);
        assertThat(page("/reports/traffic")).contains("(first ones of the month, by the day’s end)");
    }

    @Test
    void aStageThatDoesNotAddUpSaysWhy() {
        String why = "Test drive: 1 by the act itself and 0 skipped are 1 more than the 0 who reached it.";
        assertThat(page("/reports/funnel?" + days)).contains(why);
        assertThat(page("/reports/funnel/print?" + days)).contains(why);
        assertThat(text("/api/reports/funnel?format=csv&" + days)).contains(why);
        assertThat(page("/reports/funnel?reading=cohort&from=2020-01-01&to=2030-01-01"))
                .doesNotContain("by the act itself and");
    }

    private static String staff(String user, String role) {
        return "{\"user\":\"%s\",\"roles\":[\"%s\"],\"store\":\"S1\",\"password\":\"%s\",\"temporary\":false}"
                .formatted(user, role, PASSWORD);
    }

    private static String captured(Instant at, int number) {
        String receipt = entries.sent(
                "c1",
                "RegisterVisit",
                "{\"store\":\"S1\",\"channel\":\"WALK_IN\",\"source\":\"walk-in\",\"occurredAt\":\"%s\",\"consultant\":\"c1\"}"
                        .formatted(at));
        String prospect = receipt.replaceFirst(".*\"prospectId\":\"([^\"]+)\".*", "$1");
        act("CaptureContact", prospect, at, "\"name\":\"Guest\",\"phone\":\"1390000000%d\"".formatted(number));
        return prospect;
    }

    private static void act(String name, String prospect, Instant at, String fields) {
        entries.act("c1", name, prospect, at, fields);
    }

    private static String text(String path) {
        HttpResponse<String> response = system.send(
                system.as("m", PASSWORD, path + "&after=" + entries.position()).header("Accept-Language", "en"));
        assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
        return response.body();
    }

    private static String page(String path) {
        return Cells.page(browser, system.url() + path);
    }
}
