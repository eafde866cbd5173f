package io.showroom.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.bench.PageList;
import io.showroom.deploy.bench.PageValues;
import io.showroom.deploy.testing.WholeSystem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every page, as every user with access, in a narrow window: accessible, without console messages, without requests to
 * other hosts, and no wider than the window.
 */
@Tag("journey")
class EveryPageJourneyTest {

    private static final int NARROW = 820;

    /** Fragments that other pages load, not pages by themselves. */
    private static final Set<String> PARTS = Set.of(
            "/search",
            "/known-phone",
            "/reports/contact-sheet/cell",
            "/audit/access/customers",
            "/audit/access/of/{prospect}");

    private static WholeSystem system;
    private static Browser browser;
    private static Map<String, String> values;

    @BeforeAll
    static void start() {
        system = WholeSystem.start("showroom.demo=true", "showroom.demo-scale=0.02");
        LocalDate today = LocalDate.now(system.part(Clock.class).withZone(ZoneId.of("Asia/Shanghai")));
        values = PageValues.of(system.part(JdbcTemplate.class), today);
        browser = new Browser(system.url(), "en");
        browser.size(NARROW, 1180);
    }

    @AfterAll
    static void stop() {
        browser.close();
        system.close();
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, zh-CN",
        "reception, zh-CN",
        "consultant1, en",
        "manager, zh-CN",
        "assistant, en",
        "marketing, zh-CN",
        "group, en",
        "auditor, zh-CN",
        "admin, en"
    })
    void isAsItShouldBe(String user, String language) {
        if (user.equals("nobody")) {
            browser.open("/login?lang=" + language);
        } else {
            browser.logIn(user, "demo", language);
        }
        List<String> wrong = new ArrayList<>();
        List<String> addresses = addresses(user);
        for (String address : addresses) {
            browser.open(address);
            browser.see("main");
            browser.settled();
            Inspection.of(browser).forEach(what -> wrong.add(address + " " + what));
        }
        assertThat(addresses).isNotEmpty();
        assertThat(wrong).as("%s, %s", user, language).isEmpty();
    }

    private static List<String> addresses(String user) {
        return PageList.pages().stream()
                .filter(page -> user.equals("nobody")
                        ? page.users().isEmpty()
                        : page.users().contains(user))
                .filter(page -> !PARTS.contains(page.path()))
                .map(page -> page.filledIn(values))
                .distinct()
                .toList();
    }
}
