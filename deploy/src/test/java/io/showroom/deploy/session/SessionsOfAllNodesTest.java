package io.showroom.deploy.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.showroom.deploy.testing.FreshDatabase;
import io.showroom.deploy.testing.WholeSystem;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two nodes on one database: log-ins and log-outs are valid on both. */
class SessionsOfAllNodesTest {

    private static final String PASSWORD = "a password of one's own 1";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Executor EACH_ITS_OWN = Thread::startVirtualThread;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static FreshDatabase database;
    private static WholeSystem one;
    private static WholeSystem other;
    private static JdbcTemplate tables;
    private static int people;

    private String user = "";

    @BeforeAll
    static void start() {
        database = new FreshDatabase();
        one = WholeSystem.on(database, "showroom.search.numbers-an-hour=6");
        other = WholeSystem.on(database, "showroom.search.numbers-an-hour=6");
        tables = new JdbcTemplate(database.connections());
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        database.close();
    }

    @BeforeEach
    void somebodyIsRegistered() {
        user = "liu" + ++people;
        command(
                "RegisterStaffMember",
                "{\"user\":\"%s\",\"roles\":[\"AUDITOR\"],\"password\":\"%s\",\"temporary\":false}"
                        .formatted(user, PASSWORD));
    }

    @Test
    void whoLoggedInAtOneNodeIsServedByTheOther() {
        HttpClient browser = one.loggedIn(user, PASSWORD);
        assertThat(isServed(other, browser)).isTrue();
        assertThat(isServed(one, browser)).isTrue();
    }

    @Test
    void whoLogsOutAtOneNodeIsOutAtTheOther() {
        HttpClient browser = one.loggedIn(user, PASSWORD);
        logOut(other, browser);
        assertThat(isServed(one, browser)).isFalse();
    }

    @Test
    void aLogInEndsEverywhereWhenThePasswordIsSetAnew() {
        HttpClient browser = one.loggedIn(user, PASSWORD);
        command("SetPassword", "{\"user\":\"%s\",\"newPassword\":\"another password 22\"}".formatted(user));
        assertThat(isServed(one, browser)).isFalse();
        await().atMost(PATIENCE).until(() -> !isServed(other, browser));
    }

    @Test
    void whoWasRegisteredAtOneNodeLogsInAtTheOtherAtOnceAndStaysIn() {
        HttpClient browser = other.loggedIn(user, PASSWORD);
        command(
                "SetPassword",
                "{\"user\":\"%s\",\"newPassword\":\"another password 22\",\"temporary\":false}".formatted(user));
        HttpClient again = other.loggedIn(user, "another password 22");
        await().atMost(PATIENCE).until(() -> !isServed(other, browser));
        assertThat(isServed(other, again)).isTrue();
    }

    @Test
    void aLogInEndsEverywhereWhenTheUserDoes() {
        HttpClient browser = other.loggedIn(user, PASSWORD);
        command("DeactivateStaffMember", "{\"user\":\"%s\"}".formatted(user));
        await().atMost(PATIENCE).until(() -> !isServed(other, browser));
    }

    @Test
    void whatAnotherVersionWroteMeansLoggingInAgain() {
        HttpClient browser = one.loggedIn(user, PASSWORD);
        tables.update("UPDATE login_session_attributes SET attribute_bytes = '\\x00112233'");
        HttpResponse<String> answer = other.page(browser, "/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().getPath()).isEqualTo("/login");
        tables.update("UPDATE login_session_attributes SET attribute_bytes = ?", (Object) serialized("9 9 9"));
        assertThat(isServed(other, browser)).isFalse();
        assertThat(isServed(other, one.loggedIn(user, PASSWORD))).isTrue();
    }

    @Test
    void aSessionNamesTheUserAndNothingElse() {
        one.loggedIn(user, PASSWORD);
        List<String> values = tables.queryForList(
                "SELECT encode(attribute_bytes, 'escape') FROM login_session_attributes"
                        + " WHERE position(?::bytea IN attribute_bytes) > 0",
                String.class,
                user);
        assertThat(values).hasSize(1);
        assertThat(values.getFirst()).endsWith(" " + user).hasSizeLessThan(60);
    }

    @Test
    void whatLiesInTheTableOpensNothing() {
        one.loggedIn(user, PASSWORD);
        List<String> stored = tables.queryForList("SELECT session_id FROM login_session", String.class);
        assertThat(stored).isNotEmpty();
        for (String id : stored) {
            for (String tried : List.of(id, id + ".", id + "." + "A".repeat(43))) {
                HttpResponse<String> answer = WholeSystem.send(
                        HttpClient.newHttpClient(),
                        HttpRequest.newBuilder(URI.create(one.url() + "/"))
                                .header("Cookie", "SESSION=" + base64(tried)));
                assertThat(answer.statusCode()).isEqualTo(302);
            }
        }
    }

    @Test
    void onlyLoggedInPeopleTakeUpRoom() {
        HttpClient browser = browser(new CookieManager());
        int before = sessions();
        for (String path : List.of("/", "/prospects", "/login", "/login?error", "/nowhere")) {
            one.page(browser, path);
        }
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void askingAgainWithinAMinuteWritesNothing() {
        HttpClient browser = one.loggedIn(user, PASSWORD);
        List<String> before = versions();
        for (int i = 0; i < 5; i++) {
            assertThat(isServed(one, browser)).isTrue();
            assertThat(isServed(other, browser)).isTrue();
        }
        assertThat(versions()).isEqualTo(before);
        tables.update("UPDATE login_session SET last_access_time = last_access_time - 61000");
        List<String> older = versions();
        assertThat(isServed(other, browser)).isTrue();
        assertThat(versions()).isNotEqualTo(older);
    }

    @Test
    void whoHasBeenSilentForTooLongIsOutAndForgotten() {
        HttpClient browser = one.loggedIn(user, PASSWORD);
        int before = sessions();
        tables.update("UPDATE login_session SET last_access_time = 0, expiry_time = 1 WHERE primary_id = ("
                + "SELECT session_primary_id FROM login_session_attributes"
                + " WHERE position('" + user + "'::bytea IN attribute_bytes) > 0)");
        other.context().getBean("endedSessionsTask", RecurringTask.class).execute(null, null);
        assertThat(sessions()).isEqualTo(before - 1);
        assertThat(isServed(other, browser)).isFalse();
    }

    @Test
    void theCookieIsNotForScripts() {
        CookieManager cookies = new CookieManager();
        HttpClient browser = browser(cookies);
        Matcher token = TOKEN.matcher(one.page(browser, "/login").body());
        assertThat(token.find()).isTrue();
        HttpResponse<String> answer = WholeSystem.send(
                HttpClient.newBuilder().cookieHandler(cookies).build(),
                HttpRequest.newBuilder(URI.create(one.url() + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=" + user + "&password="
                                + PASSWORD.replace(' ', '+').replace("'", "%27") + "&_csrf=" + token.group(1))));
        assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("SESSION=")
                .contains("HttpOnly")
                .contains("SameSite=Lax"));
        assertThat(cookies.getCookieStore().getCookies())
                .extracting(HttpCookie::getName)
                .contains("SESSION");
    }

    @Test
    void wrongPasswordsAreCountedForAllNodesTogether() {
        for (int i = 0; i < 10; i++) {
            assertThat(asked(i % 2 == 0 ? one : other, "guess " + i).statusCode())
                    .isEqualTo(401);
        }
        for (WholeSystem node : List.of(one, other)) {
            HttpResponse<String> refused = asked(node, PASSWORD);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(WholeSystem.header(refused, "Retry-After")).isNotNull();
        }
    }

    @Test
    void firstRequestsAtOnceWithTheRightPasswordAreLetInByAllNodes() {
        List<Integer> answers = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> asked(i % 2 == 0 ? one : other, PASSWORD).statusCode(), EACH_ITS_OWN))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).hasSize(40).containsOnly(200);
    }

    @Test
    void numbersSearchedForAreCountedForAllNodesTogether() {
        command("OpenStore", "{\"store\":\"S1\"}");
        command(
                "RegisterStaffMember",
                "{\"user\":\"desk\",\"roles\":[\"RECEPTIONIST\"],\"store\":\"S1\",\"password\":\"%s\",\"temporary\":false}"
                        .formatted(PASSWORD));
        for (int i = 0; i < 6; i++) {
            assertThat(sought(i % 2 == 0 ? one : other, 1000 + i)).isEqualTo(200);
        }
        assertThat(sought(one, 2000)).isEqualTo(429);
        assertThat(sought(other, 2000)).isEqualTo(429);
        assertThat(sought(other, 1000)).as("one sought already").isEqualTo(200);
    }

    private static int sought(WholeSystem node, int ending) {
        return node.send(node.as("desk", PASSWORD, "/api/prospects?q=" + ending))
                .statusCode();
    }

    private HttpResponse<String> asked(WholeSystem node, String password) {
        return node.send(node.as(user, password, "/api/staff"));
    }

    private static void command(String name, String json) {
        HttpResponse<String> answer = one.command("admin", WholeSystem.ADMIN_PASSWORD, name, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static boolean isServed(WholeSystem node, HttpClient browser) {
        HttpResponse<String> answer = node.page(browser, "/");
        assertThat(answer.statusCode()).isEqualTo(200);
        return !answer.uri().getPath().equals("/login");
    }

    private static void logOut(WholeSystem node, HttpClient browser) {
        Matcher token = TOKEN.matcher(node.page(browser, "/").body());
        assertThat(token.find()).isTrue();
        WholeSystem.send(
                browser,
                HttpRequest.newBuilder(URI.create(node.url() + "/logout"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + token.group(1))));
    }

    private static HttpClient browser(CookieManager cookies) {
        return HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private static int sessions() {
        Integer count = tables.queryForObject("SELECT count(*) FROM login_session", Integer.class);
        return count == null ? 0 : count;
    }

    /** Row versions, which change with every write. */
    private static List<String> versions() {
        return tables.queryForList(
                "SELECT primary_id || ' ' || xmin::text FROM login_session ORDER BY 1", String.class);
    }

    private static byte[] serialized(String text) {
        return new org.springframework.core.serializer.support.SerializingConverter().convert(text);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
