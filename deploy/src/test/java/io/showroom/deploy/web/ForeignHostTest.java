package io.showroom.deploy.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A foreign host in any request header influences no redirect and no response. */
class ForeignHostTest {

    private static final String FOREIGN = "evil.example";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("Set-Cookie: ([^=]+=[^;]*)");

    private static WholeSystem system;

    @BeforeAll
    static void start() {
        system = WholeSystem.start();
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/today",
                "/prospects?q=1",
                "/login",
                "/login/",
                "/logout",
                "/password",
                "/api",
                "/api/",
                "/api/prospects",
                "/ui",
                "/ui/",
                "/webjars",
                "/swagger-ui.html",
                "/swagger-ui",
                "/swagger-ui/",
                "/swagger-ui/index.html",
                "/v3/api-docs",
                "/v3/api-docs.yaml",
                "/v3/api-docs/swagger-config",
                "/actuator",
                "/actuator/",
                "/actuator/health",
                "/reports",
                "/reports/",
                "/admin",
                "/store/",
                "/nowhere",
                "/error",
                "//evil.example/x",
                "/\\evil.example"
            })
    void noAddressIsMadeOfWhatTheCallerCallsTheHost(String path) {
        for (String login : new String[] {"X-Nobody: 1", "Authorization: Basic " + admin()}) {
            String answer = get(path, login);
            assertThat(answer).as(path + " " + login).startsWith("HTTP/1.1 ");
            assertThat(answer.replace(path, "").contains(FOREIGN))
                    .as(path + " " + login)
                    .isFalse();
        }
    }

    @Test
    void theLogInLeadsToThePageAskedForOnThisHost() {
        String asked = get("/reports/funnel?by=store", "Accept: text/html");
        assertThat(asked).contains("Location: /login");
        String session = cookies(asked);
        String form = get("/login", "Cookie: " + session);
        Matcher token = TOKEN.matcher(form);
        assertThat(token.find()).isTrue();
        String body =
                "username=admin&password=" + WholeSystem.ADMIN_PASSWORD.replace(' ', '+') + "&_csrf=" + token.group(1);
        try (RawCaller caller = new RawCaller(system.url())) {
            caller.head(
                            "POST /login HTTP/1.1",
                            "Host: " + FOREIGN,
                            "X-Forwarded-Host: " + FOREIGN,
                            "Connection: close",
                            "Content-Type: application/x-www-form-urlencoded",
                            "Cookie: " + session + "; " + cookies(form),
                            "Content-Length: " + body.length(),
                            "")
                    .write(body);
            caller.fallSilent(PATIENCE);
            assertThat(caller.heard())
                    .contains(" 302 ")
                    .contains("Location: /reports/funnel?by=store")
                    .doesNotContain(FOREIGN);
        }
    }

    private static String get(String path, String header) {
        try (RawCaller caller = new RawCaller(system.url())) {
            caller.head(
                    "GET " + path + " HTTP/1.1",
                    "Host: " + FOREIGN,
                    "X-Forwarded-Host: " + FOREIGN,
                    "X-Forwarded-Proto: https",
                    "X-Forwarded-Prefix: //" + FOREIGN,
                    "Forwarded: host=" + FOREIGN + ";proto=https",
                    "Connection: close",
                    header,
                    "");
            caller.fallSilent(PATIENCE);
            return caller.heard();
        }
    }

    private static String cookies(String answer) {
        StringBuilder all = new StringBuilder();
        Matcher cookie = COOKIE.matcher(answer);
        while (cookie.find()) {
            all.append(all.isEmpty() ? "" : "; ").append(cookie.group(1));
        }
        return all.toString();
    }

    private static String admin() {
        return Base64.getEncoder()
                .encodeToString(("admin:" + WholeSystem.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));
    }
}
