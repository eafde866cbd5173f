package io.showroom.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** At month end the assistant opens each form and downloads the workbook, which has the same figures as the API. */
@Tag("journey")
class MonthFormsJourneyTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String[] OWNERS = {
        "ownSold",
        "otherSold",
        "otherBrand",
        "held",
        "new",
        "workshopOwners",
        "prospects",
        "defeated",
        "due",
        "done",
        "contacts",
        "workshopVisits",
        "referrals",
        "referralsClosed",
        "replacements",
        "additionals"
    };

    private static final String[] SOURCES = {
        "visits", "calls", "leads", "captured", "testDrives", "orders", "deliveries", "defeats"
    };

    private static WholeSystem system;
    private static String month;

    @BeforeAll
    static void start() {
        system = WholeSystem.start("showroom.demo=true", "showroom.demo-scale=0.05");
        month = YearMonth.now(system.part(Clock.class).withZone(ZoneId.of("Asia/Shanghai")))
                .minusMonths(1)
                .toString();
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @ParameterizedTest
    @CsvSource({
        "traffic, zh-CN, 展厅来店/来电统计表",
        "traffic, en, Traffic",
        "defeats, zh-CN, 战败",
        "defeats, en, Defeat",
        "kpis, zh-CN, 指标",
        "kpis, en, KPI",
        "owners, zh-CN, 保有客户",
        "owners, en, Owner",
        "retained-new, zh-CN, 留存",
        "retained-new, en, Retained",
        "contact-sheet, zh-CN, 意向客户接触状况表",
        "contact-sheet, en, Contact status sheet",
        "sources, zh-CN, 来源",
        "sources, en, Source",
        "funnel, zh-CN, 漏斗",
        "funnel, en, Funnel",
        "daily, zh-CN, 营业日报表",
        "daily, en, Daily"
    })
    void theWorkbookOfAFormSaysWhatTheInterfaceSays(String form, String language, String title)
            throws IOException, InterruptedException {
        String question = form + "?store=S1&" + asked(form);
        try (Browser browser = new Browser(system.url(), language)) {
            browser.logIn("assistant", "demo");
            browser.open("/reports/" + question);
            assertThat(browser.see(".sr-tabs [aria-current=page]").getText()).contains(title);
            String link = browser.driver()
                    .findElement(By.cssSelector(".sr-actions a[href*='format=xlsx']"))
                    .getDomProperty("href");
            assertThat(browser.complaints()).isEmpty();
            JsonNode answer = JSON.readTree(system.send(system.as("assistant", "demo", "/api/reports/" + question))
                    .body());
            List<Long> figures = figures(form, answer);
            assertThat(figures).anyMatch(figure -> figure > 0);
            assertThat(numbers(link, language)).containsSubsequence(figures);
        }
    }

    /** Returns the parameters of a form: the month, a day of it, or one consultant in it. */
    private static String asked(String form) {
        YearMonth of = YearMonth.parse(month);
        return switch (form) {
            case "sources", "funnel" -> "from=" + of.atDay(1) + "&to=" + of.atEndOfMonth();
            case "daily" -> "day=" + busy(of);
            case "contact-sheet" -> "month=" + month + "&consultant=consultant1";
            default -> "month=" + month;
        };
    }

    /** Returns a day on which the first consultant had a contact. */
    private static LocalDate busy(YearMonth of) {
        return of.atDay(1)
                .datesUntil(of.plusMonths(1).atDay(1))
                .filter(day -> {
                    String path = "/api/reports/daily?store=S1&day=" + day;
                    JsonNode answer = JSON.readTree(
                            system.send(system.as("assistant", "demo", path)).body());
                    return !answer.path("consultants").path(0).path("rows").isEmpty();
                })
                .findFirst()
                .orElseThrow();
    }

    /** Returns some figures of a form, in the order of its rows. */
    private static List<Long> figures(String form, JsonNode answer) {
        List<Long> figures = new ArrayList<>();
        switch (form) {
            case "traffic" -> {
                for (String block : List.of("visits", "calls")) {
                    JsonNode total = answer.path(block).path("total");
                    total.path("slots").forEach(slot -> figures.add(slot.asLong()));
                    take(figures, total, "first", "again", "captured", "testDrives", "orders");
                }
            }
            case "defeats" -> answer.path("rows").forEach(row -> take(figures, row, "daysSinceFirst", "contacts"));
            case "kpis" -> answer.path("kpis").forEach(row -> take(figures, row, "numerator", "denominator"));
            case "owners" -> {
                byName(answer.path("groups")).forEach(group -> take(figures, group, OWNERS));
                take(figures, answer.path("total"), OWNERS);
            }
            case "contact-sheet" -> answer.path("blocks").forEach(block -> number(figures, block.path("rows")));
            case "daily" -> number(figures, answer.path("consultants").path(0).path("rows"));
            case "sources" -> answer.path("rows").forEach(row -> take(figures, row, SOURCES));
            case "funnel" ->
                answer.path("stages").forEach(stage -> take(figures, stage, "prospects", "reachedDirectly", "skipped"));
            default -> {
                take(figures, answer.path("total").path("retained"), "base", "orders");
                take(figures, answer.path("total").path("new"), "base", "orders");
            }
        }
        return figures;
    }

    /** On paper consultants are sorted by name as in the list of staff, rows without one last. */
    private static List<JsonNode> byName(JsonNode groups) {
        List<String> staff = new ArrayList<>();
        JSON.readTree(system.send(system.as("assistant", "demo", "/api/staff")).body())
                .forEach(one -> staff.add(one.path("user").asString()));
        assertThat(staff).contains("consultant1", "consultant2");
        return groups.valueStream()
                .sorted(Comparator.comparingInt(
                        group -> staff.contains(group.path("key").asString())
                                ? staff.indexOf(group.path("key").asString())
                                : staff.size()))
                .toList();
    }

    /** Adds the row numbers of a block. */
    private static void number(List<Long> figures, JsonNode rows) {
        for (long n = 1; n <= rows.size(); n++) {
            figures.add(n);
        }
    }

    private static void take(List<Long> figures, JsonNode from, String... names) {
        for (String name : names) {
            if (from.path(name).isNumber()) {
                figures.add(from.path(name).asLong());
            }
        }
    }

    /** Returns the whole numbers of a workbook, row by row. */
    private static List<Long> numbers(String link, String language) throws IOException, InterruptedException {
        HttpRequest request = system.as(
                        "assistant", "demo", link.substring(system.url().length()))
                .header("Accept-Language", language)
                .build();
        HttpResponse<InputStream> file = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        try (ReadableWorkbook book = new ReadableWorkbook(file.body())) {
            return book.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream())
                    .filter(cell -> cell != null && cell.getType() == CellType.NUMBER)
                    .map(Cell::asNumber)
                    .filter(number -> number.stripTrailingZeros().scale() <= 0)
                    .map(number -> number.longValueExact())
                    .toList();
        }
    }
}
