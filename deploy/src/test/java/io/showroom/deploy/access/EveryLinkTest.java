package io.showroom.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import io.showroom.staff.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Follows every link on every page as every user, in both languages. Each link must be answered, customers appear by
 * name and never by identifier, and every page that a role may open by {@code access/matrix.csv} is reachable from its
 * home page.
 */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class EveryLinkTest {

    /** Fragments of pages, and pages that exist only after an upload. */
    private static final Set<String> NO_WAY_NEEDED = Set.of(
            "/login",
            "/search",
            "/known-phone",
            "/reports/contact-sheet/cell",
            "/audit/access/customers",
            "/import/{id}");

    private static final Pattern END_OF_NUMBER = Pattern.compile("\"phone\":\"[^\"]*([0-9]{4})\"");

    private static final Pattern PROSPECT = Pattern.compile("\"prospectId\":\"([^\"]+)\"");

    private static WholeSystem system;

    @BeforeAll
    static void start() {
        system = WholeSystem.start("showroom.demo=true", "showroom.demo-scale=0.02");
        closeLastMonth();
        speakOfCustomers();
    }

    /** Creates a customer referred by another, and an erased one, for pages, lists and files that mention both. */
    private static void speakOfCustomers() {
        String list = system.send(system.as("manager", "demo", "/api/prospects?status=OPEN&size=3"))
                .body();
        List<String> some = PROSPECT.matcher(list)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(some).hasSize(3);
        String brought = "{\"prospectId\":\"%s\",\"referrerId\":\"%s\"}".formatted(some.get(0), some.get(1));
        assertThat(system.command("manager", "demo", "RecordReferral", brought).statusCode())
                .isEqualTo(200);
        String erased =
                "{\"prospectId\":\"%s\",\"requestedBy\":\"file 17\",\"reason\":\"withdrawn\"}".formatted(some.get(2));
        assertThat(system.command("admin", "demo", "ErasePersonalData", erased).statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    /** Closes the last month for the print version of a closed month; the demonstration may have closed it already. */
    private static void closeLastMonth() {
        String month = "/api/reports/month-figures?month="
                + YearMonth.now(ZoneOffset.ofHours(8)).minusMonths(1);
        String figures = system.send(system.as("manager", "demo", month)).body();
        assertThat(system.command("manager", "demo", "CloseMonth", figures).statusCode())
                .isIn(200, 409, 422);
    }

    @ParameterizedTest
    @CsvSource({
        "reception, RECEPTIONIST",
        "consultant1, CONSULTANT",
        "manager, MANAGER",
        "assistant, ASSISTANT",
        "marketing, MARKETING",
        "group, GROUP_MANAGER",
        "auditor, AUDITOR",
        "admin, ADMINISTRATOR"
    })
    void everyLinkIsAnsweredAndEveryPageHasAWay(String user, Role role) {
        Walk chinese =
                Walk.of(system, user, "demo", "zh-CN", role == Role.RECEPTIONIST ? List.of(searched()) : List.of());
        Walk english = chinese.again("en");
        assertThat(chinese.wrong()).as("answered with an error, Chinese").isEmpty();
        assertThat(english.wrong()).as("answered with an error, English").isEmpty();
        assertThat(chinese.named())
                .as("customers by their identifiers, Chinese")
                .isEmpty();
        assertThat(english.named())
                .as("customers by their identifiers, English")
                .isEmpty();
        assertThat(withoutWay(role, chinese)).as("pages without a way").isEmpty();
    }

    /** Returns the last digits of a number, which reception types to find a customer. */
    private static String searched() {
        String list = system.send(system.as("manager", "demo", "/api/prospects?size=100"))
                .body();
        Matcher number = END_OF_NUMBER.matcher(list);
        assertThat(number.find()).as("somebody with a number").isTrue();
        return "/prospects?q=" + number.group(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-such-page", "/reports/no-such-report", "/prospects/P-1/no-such-tab"})
    void anUnknownAddressAnswersAPageToPeopleAndAProblemToPrograms(String address) {
        HttpClient browser = system.loggedIn("manager", "demo");
        assertThat(system.page(browser, address + "?lang=zh-CN"))
                .matches(page -> page.statusCode() == 404 && page.body().contains("这里没有内容"), "in Chinese");
        assertThat(system.page(browser, address + "?lang=en"))
                .matches(
                        page -> page.statusCode() == 404 && page.body().contains("There is nothing here"),
                        "in English");
        assertThat(asked(browser, address, "*/*")).satisfies(EveryLinkTest::isProblem);
        assertThat(asked(browser, address, "application/json")).satisfies(EveryLinkTest::isProblem);
        assertThat(asked(browser, "/api" + address, "text/html, */*")).satisfies(EveryLinkTest::isProblem);
    }

    private static HttpResponse<String> asked(HttpClient client, String address, String accept) {
        return WholeSystem.send(
                client,
                HttpRequest.newBuilder(URI.create(system.url() + address)).header("Accept", accept));
    }

    private static void isProblem(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(WholeSystem.header(answer, "Content-Type")).startsWith("application/problem+json");
    }

    private static List<String> withoutWay(Role role, Walk walk) {
        return pagesOf(role).stream()
                .filter(page -> walk.opened().stream().noneMatch(path -> fits(page, path)))
                .toList();
    }

    private static List<String> pagesOf(Role role) {
        return Expectation.all().stream()
                .filter(expected -> !expected.isCommand() && expected.method().equals("GET"))
                .filter(expected -> expected.allowed().contains(role))
                .map(expected -> expected.what().substring("GET ".length()))
                .filter(address -> !address.startsWith("/api/") && !NO_WAY_NEEDED.contains(address))
                .toList();
    }

    private static boolean fits(String address, String path) {
        PathPattern pattern = PathPatternParser.defaultInstance.parse(address);
        return pattern.matches(PathContainer.parsePath(path));
    }
}
