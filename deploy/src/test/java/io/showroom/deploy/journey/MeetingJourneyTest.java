package io.showroom.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import io.showroom.deploy.testing.WholeSystem;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The evening meeting: a consultant's contact, the manager's comment and confirmation, the month's form as a workbook.
 */
@Tag("journey")
class MeetingJourneyTest {

    private static final String PASSWORD = "a long enough password 2";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static WholeSystem system;
    private static String kept;
    private static String lost;

    @BeforeAll
    static void open() {
        system = WholeSystem.start();
        as("admin", "OpenStore", "{\"store\":\"S1\",\"name\":\"临江店\",\"timeZone\":\"Asia/Shanghai\"}");
        staff("manager", "孙国栋", "MANAGER");
        staff("consultant", "周丽", "CONSULTANT");
        as("admin", "AddCode", "{\"list\":\"MODEL\",\"code\":\"suv\",\"nameZh\":\"紧凑型SUV\",\"nameEn\":\"SUV\"}");
        kept = prospect("王先生", "13812345678");
        lost = prospect("李女士", "13912345678");
        as(
                "consultant",
                "DeclareDefeat",
                "{\"prospectId\":\"" + lost + "\",\"kind\":\"LOST\",\"reason\":\"unreachable\",\"account\":\"三次未接\"}");
    }

    @AfterAll
    static void close() {
        system.close();
    }

    @Test
    void theDayIsWorkedMetOverAndClosedInTheBrowser() throws IOException, InterruptedException {
        try (Browser browser = new Browser(system.url(), "zh-CN")) {
            browser.logIn("consultant", PASSWORD);
            browser.open("/today?prospect=" + kept);
            browser.type("#RecordContact-account", "约好周三看车");
            browser.press(Keys.chord(Keys.CONTROL, Keys.ENTER));
            browser.seeText(".sr-title", "今日");
            clean(browser, "/today");

            browser.logIn("manager", PASSWORD);
            browser.open("/store");
            browser.see("[data-command=ConfirmDefeat] button").click();
            browser.gone("[data-command=ConfirmDefeat] button");
            clean(browser, "/store");

            browser.open("/meeting");
            browser.press(Keys.ARROW_RIGHT);
            browser.seeText("#meeting h1", "周丽");
            browser.type(".dy-comment input[name=comment]", "很好，周三我也在" + Keys.ENTER);
            browser.seeText("#meeting", "很好，周三我也在");
            clean(browser, "/meeting");

            browser.open("/reports/contact-sheet");
            clean(browser, "/reports/contact-sheet");
            browser.open("/reports/daily");
            browser.seeText("#daily", "很好，周三我也在");
            clean(browser, "/reports/daily");
            browser.open("/reports/retained-new?by=consultant");
            String excel = browser.driver()
                    .findElement(By.cssSelector(".sr-actions a[href*='format=xlsx']"))
                    .getDomProperty("href");
            assertThat(figures(excel)).isEqualTo(asked());
        }
    }

    /** Returns base, orders and open at end of the month's new prospects from the workbook. */
    private static List<Long> figures(String address) throws IOException, InterruptedException {
        HttpResponse<InputStream> file = HttpClient.newHttpClient()
                .send(
                        system.as(
                                        "manager",
                                        PASSWORD,
                                        address.substring(system.url().length()))
                                .build(),
                        BodyHandlers.ofInputStream());
        try (ReadableWorkbook book = new ReadableWorkbook(file.body())) {
            List<Row> rows = book.getFirstSheet().read();
            Row heads = rows.stream()
                    .filter(row -> row.getCellCount() > 0 && row.getCellText(1).equals("Retained"))
                    .findFirst()
                    .orElseThrow();
            Row line = rows.stream()
                    .filter(row -> row.getCellText(0).equals("周丽"))
                    .findFirst()
                    .orElseThrow();
            int from = 0;
            while (!heads.getCellText(from).startsWith("New")) {
                from++;
            }
            return List.of(number(line, from), number(line, from + 2), number(line, from + 8));
        }
    }

    private static long number(Row row, int column) {
        return row.getCellAsNumber(column).orElseThrow().longValue();
    }

    private static List<Long> asked() {
        String month = YearMonth.now(Clock.system(ZoneId.of("Asia/Shanghai"))).toString();
        JsonNode report = JSON.readTree(
                system.send(system.as("manager", PASSWORD, "/api/reports/retained-new?by=consultant&month=" + month))
                        .body());
        JsonNode opened = report.path("groups").get(0).path("new");
        assertThat(opened.path("base").asLong()).isEqualTo(2);
        return List.of(
                opened.path("base").asLong(),
                opened.path("orders").asLong(),
                opened.path("openAtEnd").asLong());
    }

    /** Checks for console messages, requests to other hosts, and accessibility faults. */
    private static void clean(Browser browser, String page) {
        assertThat(browser.complaints()).as(page).isEmpty();
        assertThat(browser.hosts()).as(page).containsOnly("127.0.0.1");
        assertThat(new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa"))
                        .analyze(browser.driver())
                        .getViolations())
                .as(page)
                .isEmpty();
    }

    private static String prospect(String name, String phone) {
        JsonNode visit = as(
                "consultant",
                "RegisterVisit",
                "{\"store\":\"S1\",\"channel\":\"WALK_IN\",\"consultant\":\"consultant\"}");
        String id = visit.path("prospectId").asString();
        as(
                "consultant",
                "CaptureContact",
                "{\"prospectId\":\"" + id + "\",\"name\":\"" + name + "\",\"phone\":\"" + phone
                        + "\",\"model\":\"suv\"}");
        JsonNode graded = as("consultant", "GradeProspect", "{\"prospectId\":\"" + id + "\",\"grade\":\"H\"}");
        system.send(system.as(
                "manager",
                PASSWORD,
                "/api/prospects/" + id + "?after=" + graded.path("position").asLong()));
        return id;
    }

    private static void staff(String user, String name, String role) {
        as(
                "admin",
                "RegisterStaffMember",
                "{\"user\":\"" + user + "\",\"name\":\"" + name + "\",\"roles\":[\"" + role
                        + "\"],\"store\":\"S1\",\"password\":\"" + PASSWORD + "\",\"temporary\":false}");
    }

    private static JsonNode as(String user, String command, String json) {
        HttpResponse<String> answer =
                system.command(user, user.equals("admin") ? WholeSystem.ADMIN_PASSWORD : PASSWORD, command, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
