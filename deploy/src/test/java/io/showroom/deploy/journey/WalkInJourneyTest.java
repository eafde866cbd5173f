package io.showroom.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.showroom.deploy.testing.WholeSystem;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** From the walk-in to the delivery of the car, in a browser, by keyboard. */
@Tag("journey")
class WalkInJourneyTest {

    private static final String PASSWORD = "a long enough password 2";
    private static final Path PICTURES = Path.of("target/pictures");
    private static final List<String> PAGES = List.of(
            "/visits",
            "/prospects",
            "/follow-ups",
            "/reports/funnel?by=source",
            "/reports/retained-new",
            "/reports/sources");

    private static WholeSystem system;

    @BeforeAll
    static void open() {
        system = WholeSystem.start();
        admin("OpenStore", "{\"store\":\"S1\",\"name\":\"临江店\",\"timeZone\":\"Asia/Shanghai\"}");
        admin("RegisterStaffMember", """
                {"user":"manager","name":"孙国栋","roles":["MANAGER","CONSULTANT"],"store":"S1",
                 "password":"a long enough password 2","temporary":false}
                """);
        admin("AddCode", "{\"list\":\"MODEL\",\"code\":\"suv\",\"nameZh\":\"紧凑型SUV\",\"nameEn\":\"SUV\"}");
    }

    @AfterAll
    static void close() {
        system.close();
    }

    @Test
    void aWalkInIsRegisteredCapturedGradedQuotedOrderedAndDelivered() {
        try (Browser browser = new Browser(system.url(), "zh-CN")) {
            browser.logIn("manager", PASSWORD);
            browser.open("/visits");
            browser.see("#register-partySize");
            browser.press(Keys.ESCAPE);
            browser.press("v");
            browser.press(Keys.chord(Keys.CONTROL, "a"), "2", Keys.ENTER);
            browser.see("#visits tbody tr");
            browser.driver().findElement(By.cssSelector("#visits tbody a")).click();

            // The register links to a visitor's card with the contact form already open.
            complete(browser, "CaptureContact", "name", "王先生", "phone", "13812345678", "model", "suv");
            browser.seeText("h1", "王先生");
            browser.see("[data-act=GradeProspect]").click();
            browser.see("#act-GradeProspect .sr-choice label").click();
            submit(browser, "GradeProspect");
            browser.seeText(".sr-title .sr-grade", "H");
            act(browser, "RecordQuote", "price", "169800");
            act(browser, "PlaceOrder", "price", "165000");
            browser.seeText(".sr-title .sr-grade", "O");
            browser.see("[data-act=ConfirmDelivery]").click();
            browser.see("#act-ConfirmDelivery [name=financeConfirmed]").click();
            submit(browser, "ConfirmDelivery");
            browser.seeText(".sr-title", "已交车");

            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.hosts()).containsOnly("127.0.0.1");
        }
    }

    @Test
    void whatWasTypedStaysWhenARuleRefuses() {
        try (Browser browser = new Browser(system.url(), "en")) {
            browser.logIn("manager", PASSWORD);
            browser.open("/visits");
            browser.type("#register-phone", "12");
            browser.press(Keys.chord(Keys.CONTROL, Keys.ENTER));
            browser.see("#register .invalid-feedback");
            assertThat(browser.see("#register-phone").getDomProperty("value")).isEqualTo("12");
        }
    }

    @Test
    void everyPageIsAccessibleInBothLanguagesAndSizes() {
        for (String language : List.of("en", "zh-CN")) {
            try (Browser browser = new Browser(system.url(), language)) {
                browser.logIn("manager", PASSWORD);
                for (String page : PAGES) {
                    browser.size(1366, 768);
                    browser.open(page);
                    browser.see("main h1, main .sr-tabs");
                    Results results = new AxeBuilder()
                            .withTags(List.of("wcag2a", "wcag2aa"))
                            .analyze(browser.driver());
                    assertThat(results.getViolations())
                            .as(language + " " + page)
                            .isEmpty();
                    assertThat(browser.complaints()).as(language + " " + page).isEmpty();
                    String name = page.replaceAll("[^a-z]+", "-").substring(1);
                    browser.picture(PICTURES.resolve(language + "-" + name + "-1366.png"));
                    browser.size(820, 1180);
                    browser.picture(PICTURES.resolve(language + "-" + name + "-820.png"));
                }
            }
        }
    }

    private static void act(Browser browser, String act, String... fields) {
        browser.see("[data-act=" + act + "]").click();
        complete(browser, act, fields);
    }

    private static void complete(Browser browser, String act, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            browser.fill("#" + act + "-" + fields[i], fields[i + 1]);
        }
        submit(browser, act);
    }

    /** Submits the form; once the act is processed, the card is loaded again with all forms closed. */
    private static void submit(Browser browser, String act) {
        browser.see("#act-" + act + " button[type=submit]").click();
        browser.gone("#act-" + act);
    }

    private static void admin(String name, String json) {
        HttpResponse<String> answer = system.command("admin", WholeSystem.ADMIN_PASSWORD, name, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
