package io.showroom.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A known customer returns, and one whom they referred comes: both are found without an identifier. */
@Tag("journey")
class KnownCustomerJourneyTest {

    private static final String PASSWORD = "a long enough password 2";

    private static WholeSystem system;
    private static String owner;
    private static String friend;

    @BeforeAll
    static void open() {
        system = WholeSystem.start();
        as("admin", "OpenStore", "{\"store\":\"S1\",\"name\":\"临江店\",\"timeZone\":\"Asia/Shanghai\"}");
        staff("manager", "孙国栋", "MANAGER");
        staff("consultant", "周丽", "CONSULTANT");
        staff("free", "吴刚", "CONSULTANT");
        staff("reception", "赵敏", "RECEPTIONIST");
        owner = prospect("单雄信", "13812345678");
        friend = prospect("李女士", "13912345678");
    }

    @AfterAll
    static void close() {
        system.close();
    }

    @Test
    void aKnownNumberAtTheCounterIsAnAgainVisitInOnePress() {
        try (Browser browser = new Browser(system.url(), "zh-CN")) {
            browser.logIn("reception", PASSWORD);
            browser.open("/reception");
            assertThat(browser.see("#register-consultant").getDomProperty("value"))
                    .as("whose turn it is")
                    .isEqualTo("free");
            browser.fill("#register-partySize", "3");
            browser.type("#register-remark", "带了家人");
            browser.type("#register-phone", "138 1234 5678");
            browser.seeText(".sr-known-phone", "单雄信（销售顾问周丽）已留档");
            browser.see(".sr-known-phone [data-again-visit]").click();
            browser.seeText("#toast", "已登记");
            browser.gone(".sr-known-phone [data-again-visit]");
            assertThat(browser.see("#register-phone").getDomProperty("value")).isEmpty();
            browser.open("/visits");
            browser.seeText("#visits", "带了家人");
            assertThat(browser.see("#visits tbody").getText())
                    .contains("单雄信", " S", "周丽")
                    .doesNotContain("吴刚");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aRefusedNumberLeadsToItsCard() {
        try (Browser browser = new Browser(system.url(), "zh-CN")) {
            browser.logIn("manager", PASSWORD);
            String visitor = as("manager", "RegisterVisit", "{\"store\":\"S1\",\"channel\":\"WALK_IN\"}");
            browser.open("/prospects/" + visitor + "#CaptureContact");
            browser.fill("#CaptureContact-name", "单先生");
            browser.fill("#CaptureContact-phone", "13812345678");
            browser.press(Keys.chord(Keys.CONTROL, Keys.ENTER));
            browser.seeText("[data-problem]", "单雄信（销售顾问周丽）");
            assertThat(browser.see("[data-problem] a").getDomAttribute("href")).isEqualTo("/prospects/" + owner);
        }
    }

    @Test
    void aReferrerIsPickedByTheKeyboard() {
        try (Browser browser = new Browser(system.url(), "zh-CN")) {
            browser.logIn("manager", PASSWORD);
            browser.open("/prospects/" + friend + "#RecordReferral");
            browser.type("#RecordReferral-referrer", "shanxx");
            browser.see("#act-RecordReferral [role=option]");
            browser.press(Keys.ENTER);
            assertThat(Objects.requireNonNull(
                            browser.see("#RecordReferral-referrer").getDomProperty("value")))
                    .contains("单雄信");
            browser.press(Keys.chord(Keys.CONTROL, Keys.ENTER));
            browser.gone("#act-RecordReferral");
            browser.seeText("#card", "单雄信（销售顾问周丽）");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static String prospect(String name, String phone) {
        String id = as("consultant", "RegisterVisit", "{\"store\":\"S1\",\"channel\":\"WALK_IN\"}");
        as(
                "consultant",
                "CaptureContact",
                "{\"prospectId\":\"%s\",\"name\":\"%s\",\"phone\":\"%s\"}".formatted(id, name, phone));
        return id;
    }

    private static void staff(String user, String name, String role) {
        as(
                "admin",
                "RegisterStaffMember",
                "{\"user\":\"%s\",\"name\":\"%s\",\"roles\":[\"%s\"],\"store\":\"S1\",\"password\":\"%s\",\"temporary\":false}"
                        .formatted(user, name, role, PASSWORD));
    }

    /** Sends a command; returns the prospect's id. */
    private static String as(String user, String name, String json) {
        String password = user.equals("admin") ? WholeSystem.ADMIN_PASSWORD : PASSWORD;
        HttpResponse<String> answer = system.command(user, password, name, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceFirst(".*\"prospectId\":\"([^\"]+)\".*", "$1");
    }
}
