package io.showroom.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.store.write.OpenStore;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Users who see masked numbers find customers by the whole number or its last four digits, and cannot discover a number
 * by searching.
 */
class MaskedSearchTest {

    private static final String NAME = "周小雨";

    private static RunningShowroom showroom;
    private static String position;
    private static String prospect;

    @BeforeAll
    static void start() {
        showroom = new RunningShowroom("showroom.search.numbers-an-hour=60");
        showroom.done(new OpenStore("S1", null, "Asia/Shanghai", null, null, null), Actor.SYSTEM);
        showroom.register("reception1", "S1", Role.RECEPTIONIST);
        showroom.register("reception2", "S1", Role.RECEPTIONIST);
        showroom.register("reception3", "S1", Role.RECEPTIONIST);
        showroom.register("marketing1", "S1", Role.MARKETING);
        showroom.register("manager1", "S1", Role.MANAGER);
        showroom.register("auditor1", null, Role.AUDITOR);
        showroom.register("li", "S1", Role.CONSULTANT);
        HttpResponse<String> visit =
                act("RegisterVisit", "\"store\":\"S1\",\"channel\":\"WALK_IN\",\"consultant\":\"li\"");
        prospect = visit.body().replaceFirst(".*\"prospectId\":\"([^\"]+)\".*", "$1");
        HttpResponse<String> contact = act(
                "CaptureContact",
                "\"prospectId\":\"%s\",\"name\":\"%s\",\"phone\":\"13857204961\",\"secondPhone\":\"021-61739482\""
                        .formatted(prospect, NAME));
        position = contact.body().replaceFirst(".*\"position\":(\\d+).*", "$1");
    }

    @AfterAll
    static void stop() {
        showroom.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13857204961",
                "138 5720 4961",
                "138-5720-4961",
                "+86 138 5720 4961",
                "0086 138-5720-4961",
                "8613857204961",
                "１３８５７２０４９６１",
                "4961",
                "４９６１",
                "49 61",
                "021-61739482",
                "02161739482",
                "+86 21 6173 9482",
                "9482"
            })
    void receptionFindsByTheWholeNumberOrItsLastFour(String typed) {
        assertThat(list("reception1", typed)).contains(NAME);
        assertThat(page("reception1", "/search?q=" + encoded(typed))).contains(NAME);
        assertThat(page("reception1", "/prospects?q=" + encoded(typed))).contains(NAME);
        assertThat(list("manager1", typed)).contains(NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "961",
                "04961",
                "204961",
                "7204961",
                "57204961",
                "857204961",
                "3857204961",
                "1385",
                "13857",
                "1385720",
                "138572049610",
                "5720",
                "7204",
                "周小雨 04961",
                "周小雨04961",
                "04961 周小雨",
                "%4961",
                "_4961",
                "*04961",
                "04961*",
                "04961 13857204961",
                "739482",
                "61739482",
                "1739482",
                "021-6173",
                "0４961"
            })
    void receptionFindsNobodyByAnyOtherPart(String typed) {
        for (String user : List.of("reception2", "marketing1")) {
            assertThat(list(user, typed)).as(user).doesNotContain(prospect);
            assertThat(page(user, "/search?q=" + encoded(typed))).as(user).doesNotContain(prospect);
            assertThat(page(user, "/prospects?q=" + encoded(typed))).as(user).doesNotContain(prospect);
            assertThat(get(user, "/api/prospects?asKnownAt=2100-01-01T00:00:00Z&q=" + encoded(typed)))
                    .as(user)
                    .doesNotContain(prospect);
        }
        assertThat(page("reception2", "/known-phone?phone=" + encoded(typed))).doesNotContain(prospect);
    }

    @Test
    void whoSeesTheNumberSearchesByAnyEnding() {
        for (String typed : List.of("961", "04961", "57204961")) {
            assertThat(list("manager1", typed)).contains(NAME);
            assertThat(list("li", typed)).contains(NAME);
        }
    }

    @Test
    void whatWasSoughtStandsInTheAccessLog() {
        list("reception1", "4961");
        list("reception1", "9137");
        page("reception1", "/known-phone?phone=13857204961");
        page("reception1", "/search?q=13900001234");
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(log("who=reception1"))
                .contains(
                        "\"kind\":\"LAST_FOUR\",\"text\":\"…4961\"",
                        "\"kind\":\"LAST_FOUR\",\"text\":\"…9137\"",
                        "\"kind\":\"WHOLE_NUMBER\",\"text\":\"…4961\"",
                        "\"kind\":\"WHOLE_NUMBER\",\"text\":\"…1234\"")
                .doesNotContain("13857204961", "13900001234"));
        String page = page("auditor1", "/audit/access?who=reception1");
        assertThat(page).contains("…4961", "…9137").doesNotContain("13857204961");
        String csv = file("auditor1", "/api/audit/access?format=csv&who=reception1");
        assertThat(csv).contains("…4961", "…9137").doesNotContain("13857204961");
    }

    @Test
    void aSeriesStandsOutAndComesToAnEnd() {
        int refused = 0;
        for (int ending = 1000; ending < 1070; ending++) {
            HttpResponse<String> answer = showroom.asProgram("reception3", "GET", "/api/prospects?q=" + ending, null);
            if (answer.statusCode() == 429) {
                refused++;
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.body()).contains("tooManyNumbers");
            }
        }
        assertThat(refused).isEqualTo(10);
        assertThat(showroom.asProgram("reception3", "GET", "/api/prospects?q=1000", null)
                        .statusCode())
                .as("one sought already")
                .isEqualTo(200);
        assertThat(list("reception3", NAME)).as("names go on").contains(NAME);
        assertThat(page("reception3", "/search?q=1071")).contains("role=\"status\"");
        HttpResponse<String> people = showroom.asPerson("reception3", "GET", "/prospects?q=1072&lang=en");
        assertThat(people.statusCode()).isEqualTo(429);
        assertThat(people.headers().firstValue("Retry-After")).isPresent();
        assertThat(people.body()).contains("<h1>Too many attempts</h1>", "Search by name");
        assertThat(page("reception3", "/known-phone?phone=13912345678")).contains("role=\"status\"");
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        get("auditor1", "/api/audit/access/unusual/manyNumbers"))
                .contains("\"who\":\"reception3\"", "\"numbers\":7"));
        assertThat(page("auditor1", "/audit/access/unusual/manyNumbers")).contains("reception3");
    }

    @Test
    void aNumberOnFileFoundByRegisteringIsOnRecordToo() {
        HttpResponse<String> answer = showroom.asProgram(
                "reception1",
                "POST",
                "/api/commands/RegisterVisit",
                "{\"store\":\"S1\",\"channel\":\"PHONE\",\"phone\":\"13857204961\"}");
        assertThat(answer.statusCode()).isEqualTo(409);
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        log("who=reception1&prospect=" + prospect))
                .contains("/api/commands/{name}"));
    }

    private static String log(String query) {
        return get("auditor1", "/api/audit/access?size=500&" + query);
    }

    private static String list(String user, String typed) {
        return get(user, "/api/prospects?q=" + encoded(typed));
    }

    private static String get(String user, String address) {
        String after = (address.contains("?") ? "&" : "?") + "after=" + position;
        return showroom.asProgram(user, "GET", address.startsWith("/api/audit") ? address : address + after, null)
                .body();
    }

    private static String file(String user, String address) {
        return new String(showroom.bytes(user, address), StandardCharsets.UTF_8);
    }

    private static String page(String user, String address) {
        return showroom.asPerson(user, "GET", address).body();
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> act(String name, String fields) {
        HttpResponse<String> answer =
                showroom.asProgram("manager1", "POST", "/api/commands/" + name, "{" + fields + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
