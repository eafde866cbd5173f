package io.showroom.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.bench.PageList;
import io.showroom.deploy.bench.PageValues;
import io.showroom.deploy.testing.WholeSystem;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.JavascriptExecutor;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Prints and checks every print page and every workbook: each text complete, nothing overlapping or cut off, no figure
 * broken over lines.
 */
@Tag("journey")
class PaperJourneyTest {

    private static final int VISITS_ON_A_PAGE = 25;
    private static final Pattern WORKBOOK = Pattern.compile("href=\"([^\"]*format=xlsx[^\"]*)\"");
    private static final String WHERE_TEXT_IS =
            ".pr-more, .pr-form caption > *, .pr-form th, .pr-form td, .pr-signatures > *";
    private static final String TEXTS =
            "return [...document.querySelectorAll(arguments[0])].map((one) => one.textContent)";
    private static final String HEADINGS = "return [...document.querySelectorAll('.pr-form thead')]"
            + ".map((one) => [...one.querySelectorAll('th')].map((th) => th.textContent).join(''))";
    private static final String VISITS = "return [...document.querySelectorAll('.pr-form')][0]"
            + ".querySelectorAll('tbody tr:not(.pr-block)').values()"
            + ".map((one) => [...one.cells].map((cell) => cell.textContent).join('')).toArray()";

    private static WholeSystem system;
    private static Map<String, String> values;

    @BeforeAll
    static void start() {
        system = WholeSystem.start("showroom.demo=true", "showroom.demo-scale=0.05");
        LocalDate today = LocalDate.now(system.part(Clock.class).withZone(ZoneId.of("Asia/Shanghai")));
        values = PageValues.of(system.part(JdbcTemplate.class), today);
        LongTexts.writtenDown(system, values.get("prospect"));
        closed(values.get("lastmonth"));
    }

    private static void closed(String month) {
        String figures = system.send(system.as("manager", "demo", "/api/reports/month-figures?month=" + month))
                .body();
        assertThat(system.command("manager", "demo", "CloseMonth", figures).statusCode())
                .isIn(200, 409);
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyPageForThePrinterIsWhole(String language) {
        Map<String, List<String>> wrong = new TreeMap<>();
        List<PrintPages.PrintPage> pages = PrintPages.all(values);
        assertThat(pages).hasSizeGreaterThan(20);
        try (Browser browser = new Browser(system.url(), language)) {
            for (String user : Set.of("manager", "auditor", "group")) {
                browser.logIn(user, "demo", language);
                for (PrintPages.PrintPage page : pages) {
                    if (page.user().equals(user)) {
                        List<String> faults = faults(browser, page.address());
                        if (!faults.isEmpty()) {
                            wrong.put(page.address(), faults);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> faults(Browser browser, String address) {
        browser.open(address);
        List<String> texts = asked(browser, TEXTS, WHERE_TEXT_IS);
        if (texts.isEmpty()) {
            return List.of("no form");
        }
        byte[] pdf = browser.printed();
        List<String> faults = new ArrayList<>(PaperFaults.of(pdf, texts));
        List<String> headings = asked(browser, HEADINGS);
        if (headings.stream().noneMatch(String::isEmpty)) {
            PaperFaults.pagesWithout(pdf, headings).forEach(page -> faults.add("no headings on page " + (page + 1)));
        }
        return faults;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aPageOfTheRegisterHoldsTwentyFiveVisits(String language) {
        try (Browser browser = new Browser(system.url(), language)) {
            browser.logIn("manager", "demo", language);
            browser.open("/visits/print?from=" + values.get("from") + "&to=" + values.get("today"));
            List<String> visits = asked(browser, VISITS);
            assertThat(visits).hasSizeGreaterThan(VISITS_ON_A_PAGE);
            assertThat(PaperFaults.page(browser.printed(), visits.get(VISITS_ON_A_PAGE - 1)))
                    .isEqualTo(0);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> asked(Browser browser, String script, Object... given) {
        return (List<String>) ((JavascriptExecutor) browser.driver()).executeScript(script, given);
    }

    @Test
    void everyWorkbookIsWholeInAnotherProgram(@TempDir Path folder) throws IOException, InterruptedException {
        LibreOffice.isHere();
        Map<String, String> workbooks = new TreeMap<>();
        for (String language : List.of("zh-CN", "en")) {
            for (String link : links()) {
                String name = "%02d-%s".formatted(workbooks.size(), language);
                workbooks.put(name, link);
                HttpRequest request = system.as(
                                link.substring(0, link.indexOf(' ')), "demo", link.substring(link.indexOf(' ') + 1))
                        .header("Accept-Language", language)
                        .build();
                var answer =
                        HttpClient.newHttpClient().send(request, BodyHandlers.ofFile(folder.resolve(name + ".xlsx")));
                assertThat(answer.statusCode()).as(link).isEqualTo(200);
            }
        }
        Map<String, byte[]> printed = LibreOffice.printed(folder);
        assertThat(printed.keySet()).isEqualTo(workbooks.keySet());
        Map<String, List<String>> wrong = new TreeMap<>();
        printed.forEach((name, pdf) -> {
            List<String> faults = PaperFaults.of(pdf, PrintedWorkbook.texts(folder.resolve(name + ".xlsx")));
            if (!faults.isEmpty()) {
                wrong.put(name + " " + workbooks.get(name), faults);
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** Returns every workbook linked on a page, with a user to whom it is offered. */
    private static Set<String> links() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (String user : List.of("manager", "auditor", "group")) {
            HttpClient browser = system.loggedIn(user, "demo");
            for (PageList.Page page : PageList.pages()) {
                if (page.users().contains(user) && !page.path().endsWith("/print")) {
                    WORKBOOK.matcher(system.page(browser, page.filledIn(values)).body())
                            .results()
                            .map(link -> link.group(1).replace("&amp;", "&"))
                            .forEach(link ->
                                    found.putIfAbsent(link.replaceFirst("[?].*", ""), user + " " + reasoned(link)));
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(15);
        return new TreeSet<>(found.values());
    }

    private static String reasoned(String link) {
        return link + (link.contains("?") ? "&" : "?") + "reason=comparison";
    }
}
