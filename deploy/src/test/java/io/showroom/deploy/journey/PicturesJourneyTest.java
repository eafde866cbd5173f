package io.showroom.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/**
 * Takes the screenshots of README and docs from a demonstration with a fixed time, into {@code target/pictures}.
 * {@code deploy/pictures} copies them to {@code docs/images}. {@code pictures.url} names a running system to use
 * instead.
 */
@Tag("journey")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PicturesJourneyTest {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final int LARGEST = 150_000;
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 911;

    /** A Saturday afternoon in the stores' time zone. */
    private static final String NOW = "2026-11-21T08:10:00Z";

    private static WholeSystem system;
    private static String url;

    @BeforeAll
    static void start() {
        url = System.getProperty("pictures.url", "");
        if (url.isEmpty()) {
            system = WholeSystem.start("showroom.demo=true", "showroom.demo-now=" + NOW);
            url = system.url();
        }
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            store            | manager     | zh-CN | /store
            store-en         | manager     | en    | /store
            day              | consultant1 | zh-CN | /today
            reception        | reception   | en    | /reception
            visits           | manager     | en    | /visits
            contact-sheet    | manager     | zh-CN | /reports/contact-sheet?store=S1&consultant=consultant1&month=2026-11
            meeting          | manager     | zh-CN | /meeting?with=consultant2
            funnel           | manager     | en    | /reports/funnel?from=2026-08-01&to=2026-10-31&reading=cohort&by=consultant
            retained-new     | manager     | en    | /reports/retained-new?month=2026-10
            traffic          | manager     | zh-CN | /reports/traffic?month=2026-10
            audit            | auditor     | en    | /audit
            checks           | auditor     | zh-CN | /audit/checks/gradesRaisedForCount
            """)
    void isTaken(String name, String user, String language, String path) throws IOException {
        try (Browser browser = new Browser(url, language)) {
            sees(browser);
            browser.logIn(user, "demo");
            browser.open(path);
            take(browser, name);
        }
    }

    /** The first late entry corrected since: the history of the grade, and what the late entry changed. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"replay, en, replay", "grades, zh-CN, grades"})
    void ofOneCustomer(String name, String language, String tab) throws IOException {
        try (Browser browser = new Browser(url, language)) {
            sees(browser);
            browser.logIn("auditor", "demo");
            browser.open("/audit/checks/recordedLate?store=S1");
            String late = browser.driver()
                    .findElement(By.cssSelector(".check tbody a[href*='tab=replay']"))
                    .getAttribute("href");
            browser.open(late.substring(late.indexOf("/prospects/")).replace("tab=replay", "tab=" + tab));
            take(browser, name);
        }
    }

    /** Sets the window size, and the stores' clock for times that pages compute themselves. */
    private static void sees(Browser browser) {
        browser.size(WIDTH, HEIGHT);
        browser.setClock(Instant.parse(NOW));
    }

    private static void take(Browser browser, String name) throws IOException {
        browser.see("main");
        browser.settled();
        Path file = PICTURES.resolve(name + ".png");
        browser.picture(file);
        Palette.reduce(file);
        assertThat(Files.size(file)).as(name).isLessThan(LARGEST);
        assertThat(browser.complaints()).isEmpty();
    }
}
