package io.showroom.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import io.showroom.deploy.testing.WholeSystem;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;

/** Input is never lost: when others save meanwhile, the session expires, or the page is reloaded. */
@Tag("journey")
class ConflictJourneyTest {

    private static final String PASSWORD = "a long enough password 2";
    private static final Pattern PROSPECT = Pattern.compile("\"prospectId\":\"([^\"]+)\"");
    private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");
    private static final String ACCOUNT = "#RecordContact-account";

    private static WholeSystem system;

    @BeforeAll
    static void open() {
        system = WholeSystem.start();
        send("admin", WholeSystem.ADMIN_PASSWORD, "OpenStore", """
                {"store":"S1","name":"临江店","timeZone":"Asia/Shanghai"}
                """);
        for (String user : List.of("manager", "deputy")) {
            send("admin", WholeSystem.ADMIN_PASSWORD, "RegisterStaffMember", """
                    {"user":"%s","name":"%s","roles":["MANAGER","CONSULTANT"],"store":"S1",
                     "password":"%s","temporary":false}
                    """.formatted(
                            user, user.equals("deputy") ? "周敏" : "孙国栋", PASSWORD));
        }
    }

    @AfterAll
    static void close() {
        system.close();
    }

    @Test
    void whatAnotherSavedMeanwhileIsShownAndNothingTypedIsLost() {
        String prospect = prospect("13812340001");
        try (Browser mine = new Browser(system.url(), "en");
                Browser theirs = new Browser(system.url(), "zh-CN")) {
            write(mine, "manager", prospect, "comes back on Saturday");
            write(theirs, "deputy", prospect, "asked for a quote");
            submit(theirs);
            theirs.gone("#act-RecordContact");

            submit(mine);
            mine.seeText(".sr-changed", "周敏");
            mine.seeText(".sr-changed", "Follow-up completed");
            mine.seeText(".sr-changed", "asked for a quote");
            assertThat(typed(mine)).isEqualTo("comes back on Saturday");
            assertThat(events(prospect)).contains("asked for a quote").doesNotContain("comes back on Saturday");
            accessible(mine);

            mine.see("[data-all-the-same]").click();
            mine.gone("#act-RecordContact");
            assertThat(events(prospect)).containsOnlyOnce("comes back on Saturday");
        }
    }

    @Test
    void whoIsLoggedOutInMidFormLogsInThereAndTheFormIsSavedOnce() {
        String prospect = prospect("13812340002");
        for (String language : List.of("en", "zh-CN")) {
            String text = "typed before the session ended, " + language;
            try (Browser browser = new Browser(system.url(), language)) {
                write(browser, "manager", prospect, text);
                browser.driver().manage().deleteAllCookies();
                submit(browser);
                browser.see("#again-password");
                accessible(browser);
                browser.type("#again-password", "not the password" + Keys.ENTER);
                browser.see("#again-problem");
                assertThat(typed(browser)).isEqualTo(text);

                browser.type("#again-password", PASSWORD + Keys.ENTER);
                browser.gone("#act-RecordContact");
                assertThat(events(prospect)).containsOnlyOnce(text);

                // The page has a valid CSRF token, so that the next act needs no further log-in.
                browser.see("[data-act=RecordContact]").click();
                browser.type(ACCOUNT, "after that, " + language);
                submit(browser);
                browser.gone("#act-RecordContact");
                assertThat(events(prospect)).containsOnlyOnce("after that, " + language);
            }
        }
    }

    @Test
    void whatWasTypedOutlivesAReloadUntilItIsSavedDiscardedOrOneLogsOut() {
        String prospect = prospect("13812340003");
        try (Browser browser = new Browser(system.url(), "en")) {
            write(browser, "manager", prospect, "half a sentence");
            browser.open("/prospects/" + prospect);
            browser.see("#act-RecordContact .sr-restored");
            assertThat(typed(browser)).isEqualTo("half a sentence");
            accessible(browser);

            browser.see("#act-RecordContact [data-discard]").click();
            browser.gone("#act-RecordContact .sr-restored");
            assertThat(typed(browser)).isEmpty();

            browser.type(ACCOUNT, "another half");
            browser.open("/prospects/" + prospect);
            browser.see("#act-RecordContact .sr-restored");
            assertThat(kept(browser)).contains("another half");
            browser.see(".sr-person summary").click();
            browser.see(".sr-person form button").click();
            browser.see("#username");
            assertThat(kept(browser)).isEmpty();
            browser.logIn("manager", PASSWORD);
            browser.open("/prospects/" + prospect);
            browser.see("[data-act=RecordContact]").click();
            assertThat(typed(browser)).isEmpty();
        }
    }

    @Test
    void aFormSentTwiceIsSavedOnce() {
        String prospect = prospect("13812340004");
        try (Browser browser = new Browser(system.url(), "zh-CN")) {
            write(browser, "manager", prospect, "sent with two keys at once");
            browser.press(Keys.chord(Keys.CONTROL, Keys.ENTER, Keys.ENTER));
            browser.gone("#act-RecordContact");
            assertThat(kept(browser)).isEmpty();
            write(browser, "manager", prospect, "sent twice by a nervous hand");
            ((JavascriptExecutor) browser.driver()).executeScript("""
                    const button = document.querySelector('#act-RecordContact button[type=submit]');
                    button.click();
                    button.click();
                    button.form.requestSubmit();
                    """);
            browser.gone("#act-RecordContact");
            assertThat(events(prospect))
                    .containsOnlyOnce("sent with two keys at once")
                    .containsOnlyOnce("sent twice by a nervous hand");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whatWasTypedAboutAnErasedPersonIsGoneFromTheBrowserToo() {
        String prospect = prospect("13812340005");
        try (Browser browser = new Browser(system.url(), "en")) {
            write(browser, "manager", prospect, "about somebody");
            browser.open("/prospects/" + prospect);
            browser.see("#act-RecordContact .sr-restored");
            String receipt = send("admin", WholeSystem.ADMIN_PASSWORD, "ErasePersonalData", """
                    {"prospectId":"%s","requestedBy":"the customer","receivedOn":"2026-01-02","reason":"asked by letter"}
                    """.formatted(prospect));
            assertThat(kept(browser)).contains("about somebody");
            Matcher position = POSITION.matcher(receipt);
            assertThat(position.find()).as(receipt).isTrue();
            browser.open("/prospects/" + prospect + "?after=" + position.group(1));
            browser.see("[data-erased]");
            assertThat(kept(browser)).isEmpty();
        }
    }

    private static void write(Browser browser, String user, String prospect, String text) {
        browser.logIn(user, PASSWORD);
        browser.open("/prospects/" + prospect);
        browser.see("[data-act=RecordContact]").click();
        browser.type(ACCOUNT, text);
    }

    private static void submit(Browser browser) {
        browser.see("#act-RecordContact button[type=submit]").click();
    }

    /** Returns the drafts of unsent forms in this tab. */
    private static String kept(Browser browser) {
        return String.valueOf(((JavascriptExecutor) browser.driver()).executeScript("""
                return Object.entries(sessionStorage).filter(([key]) => key.startsWith('typed:'))
                  .map(([key, draft]) => draft).join();
                """));
    }

    private static String typed(Browser browser) {
        return String.valueOf(browser.see(ACCOUNT).getDomProperty("value"));
    }

    private static void accessible(Browser browser) {
        assertThat(new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa"))
                        .analyze(browser.driver())
                        .getViolations())
                .isEmpty();
    }

    private static String prospect(String phone) {
        String visit = send("manager", PASSWORD, "RegisterVisit", """
                {"store":"S1","channel":"WALK_IN","partySize":1}
                """);
        Matcher prospect = PROSPECT.matcher(visit);
        assertThat(prospect.find()).as(visit).isTrue();
        String id = prospect.group(1);
        send("manager", PASSWORD, "CaptureContact", """
                {"prospectId":"%s","name":"王先生","phone":"%s"}
                """.formatted(id, phone));
        send("manager", PASSWORD, "GradeProspect", """
                {"prospectId":"%s","grade":"A"}
                """.formatted(id));
        return id;
    }

    private static String events(String prospect) {
        return system.send(system.as("manager", PASSWORD, "/api/prospects/" + prospect + "/events"))
                .body();
    }

    private static String send(String user, String password, String name, String json) {
        HttpResponse<String> answer = system.command(user, password, name, json);
        assertThat(answer.statusCode()).as(name + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
