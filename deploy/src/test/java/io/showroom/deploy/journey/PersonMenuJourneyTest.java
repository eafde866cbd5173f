package io.showroom.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chromium.HasCdp;

/** The user menu, light and dark mode, and the mark of content beyond an edge. */
@Tag("journey")
class PersonMenuJourneyTest {

    private static WholeSystem system;

    @BeforeAll
    static void start() {
        system = WholeSystem.start();
        String store = "{\"store\":\"S1\",\"name\":\"临江店\",\"timeZone\":\"Asia/Shanghai\"}";
        assertThat(system.command("admin", WholeSystem.ADMIN_PASSWORD, "OpenStore", store)
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void darkFollowsTheSystemUntilSomethingIsChosen() {
        try (Browser browser = new Browser(system.url(), "en")) {
            system(browser, "dark");
            browser.open("/login");
            assertThat(theme(browser)).isEqualTo("dark");
            browser.logIn("admin", WholeSystem.ADMIN_PASSWORD);
            assertThat(theme(browser)).isEqualTo("dark");

            browser.see(".sr-person summary").click();
            browser.see("[data-theme-choice=light]").click();
            assertThat(theme(browser)).isEqualTo("light");
            browser.open("/prospects");
            assertThat(theme(browser)).as("chosen").isEqualTo("light");

            browser.see(".sr-person summary").click();
            browser.see("[data-theme-choice=system]").click();
            assertThat(theme(browser)).isEqualTo("dark");
            system(browser, "light");
            Awaitility.await("follows at once").until(() -> theme(browser).equals("light"));
            assertThat(Inspection.of(browser)).isEmpty();
        }
    }

    @Test
    void theMenuLeadsToLanguagePasswordAndOut() {
        try (Browser browser = new Browser(system.url(), "en")) {
            browser.logIn("admin", WholeSystem.ADMIN_PASSWORD);
            browser.see(".sr-person summary").click();
            browser.seeText(".sr-menu-head", "Administrator");
            browser.see(".sr-menu a[hreflang=zh-CN]").click();
            browser.see(".sr-person summary").click();
            browser.seeText(".sr-menu-head", "管理员");
            browser.see(".sr-menu a[href='/password']").click();
            browser.see("#current");
            browser.open("/prospects");
            browser.see(".sr-person summary").click();
            browser.see(".sr-menu form button").click();
            browser.see("#username");
        }
    }

    @Test
    void tabsThatGoOnSayOnWhichSide() {
        try (Browser browser = new Browser(system.url(), "en")) {
            browser.size(820, 1180);
            browser.logIn("admin", WholeSystem.ADMIN_PASSWORD);
            browser.open("/reports/daily");
            assertThat(classes(browser)).contains("sr-more-after").doesNotContain("sr-more-before");
            browser.open("/month-close");
            assertThat(classes(browser)).contains("sr-more-before").doesNotContain("sr-more-after");
        }
    }

    private static List<String> classes(Browser browser) {
        browser.see("nav.sr-tabs");
        browser.settled();
        return List.of(browser.driver()
                .findElement(By.cssSelector("nav.sr-tabs"))
                .getAttribute("class")
                .split(" "));
    }

    private static Object theme(Browser browser) {
        return ((JavascriptExecutor) browser.driver()).executeScript("return document.documentElement.dataset.bsTheme");
    }

    /** Sets the colour scheme that the operating system prefers. */
    private static void system(Browser browser, String scheme) {
        ((HasCdp) browser.driver())
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }
}
