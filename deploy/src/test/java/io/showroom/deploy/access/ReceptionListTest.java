package io.showroom.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.store.write.OpenStore;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reception finds a customer, and takes no list of customers out (docs/domain.md, section 1). */
class ReceptionListTest {

    private static final int SHOWN = 20;

    private static RunningShowroom showroom;
    private static String position;

    @BeforeAll
    static void start() throws IOException {
        showroom = new RunningShowroom();
        showroom.done(new OpenStore("S1", null, "Asia/Shanghai", null, null, null), Actor.SYSTEM);
        showroom.register("reception1", "S1", Role.RECEPTIONIST);
        showroom.register("manager1", "S1", Role.MANAGER);
        showroom.register("both", "S1", Role.RECEPTIONIST, Role.MANAGER);
        for (int i = 0; i <= SHOWN; i++) {
            HttpResponse<String> visit = act("RegisterVisit", "\"store\":\"S1\",\"channel\":\"WALK_IN\"");
            String id = visit.body().replaceFirst(".*\"prospectId\":\"([^\"]+)\".*", "$1");
            HttpResponse<String> contact = act(
                    "CaptureContact",
                    "\"prospectId\":\"%s\",\"name\":\"赵客户%d\",\"wechat\":\"w%d\"".formatted(id, i, i));
            position = contact.body().replaceFirst(".*\"position\":(\\d+).*", "$1");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        showroom.close();
    }

    @Test
    void theListWaitsForWords() {
        for (String address : List.of(
                "/api/prospects",
                "/api/prospects?q=",
                "/api/prospects?q=%20",
                "/api/prospects?q=a",
                "/api/prospects?status=OPEN&size=500",
                "/api/follow-ups")) {
            HttpResponse<String> answer = get("reception1", address);
            assertThat(answer.statusCode()).as(address).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("赵客户");
        }
        assertThat(get("manager1", "/api/prospects").body()).contains("赵客户");
        assertThat(get("both", "/api/prospects").body()).contains("赵客户");
    }

    @Test
    void aSearchShowsAFewAndNoMore() {
        String q = URLEncoder.encode("赵客户", StandardCharsets.UTF_8);
        HttpResponse<String> found = get("reception1", "/api/prospects?size=500&sort=name&q=" + q);
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body().split("\"prospectId\"", -1)).hasSize(SHOWN + 1);
        assertThat(get("reception1", "/api/prospects?page=1&q=" + q).statusCode())
                .isEqualTo(403);
        assertThat(get("manager1", "/api/prospects?size=500&q=" + q).body().split("\"prospectId\"", -1))
                .hasSizeGreaterThan(SHOWN + 1);
    }

    @Test
    void noListGoesOutAsAFile() {
        String q = URLEncoder.encode("赵客户", StandardCharsets.UTF_8);
        for (String format : List.of("csv", "xlsx")) {
            assertThat(get("reception1", "/api/prospects?format=" + format + "&q=" + q)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(get("reception1", "/api/prospects?asKnownAt=" + Instant.now() + "&format=" + format + "&q=" + q)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void theRegisterIsReadDayByDayAndNotFarBack() {
        LocalDate today = LocalDate.now(showroom.bean(Clock.class).withZone(ZoneId.of("Asia/Shanghai")));
        String span = "?from=" + today.minusDays(30) + "&to=" + today;
        for (String address : List.of("/api/reports/visits", "/visits/print")) {
            assertThat(page("reception1", address + "?day=" + today).statusCode())
                    .isEqualTo(200);
            assertThat(page("reception1", address + span).statusCode())
                    .as(address)
                    .isEqualTo(403);
            assertThat(page("reception1", address + "?day=" + today.minusDays(30))
                            .statusCode())
                    .as(address)
                    .isEqualTo(403);
            assertThat(page("manager1", address + span).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void thePagesOfferOnlyWhatIsAnswered() {
        LocalDate today = LocalDate.now(showroom.bean(Clock.class).withZone(ZoneId.of("Asia/Shanghai")));
        String register = page("reception1", "/visits").body();
        assertThat(register)
                .contains("name=\"day\"", "/visits?day=" + today.minusDays(1))
                .doesNotContain("name=\"from\"", "name=\"to\"", "/visits?from=", "href=\"/follow-ups\"");
        LocalDate earliest = today.minusDays(7);
        assertThat(page("reception1", "/visits?day=" + earliest))
                .matches(page -> page.statusCode() == 200, "the earliest day is answered")
                .matches(page -> !page.body().contains("day=" + earliest.minusDays(1)), "and leads no further back");
        assertThat(page("manager1", "/visits").body())
                .contains("name=\"from\"", "name=\"to\"", "href=\"/follow-ups\"", "/visits?from=");
    }

    @Test
    void aSpanIsTakenInEitherOrder() {
        String span = page("manager1", "/visits?from=2026-03-09&to=2026-03-02").body();
        assertThat(span).contains("value=\"2026-03-02\"", "value=\"2026-03-09\"");
        assertThat(page("manager1", "/visits?from=2024-01-01&to=2026-03-02"))
                .matches(page -> page.statusCode() == 400, "refused")
                .matches(page -> page.body().contains("366"), "and said how many days are right");
    }

    @Test
    void typingADotRefusesNothing() {
        String found = page("reception1", "/search?q=" + URLEncoder.encode("赵·", StandardCharsets.UTF_8))
                .body();
        assertThat(found).contains("sr-found-list").doesNotContain("赵客户");
    }

    @Test
    void thePageOffersASearchAndNoFile() {
        String page = page("reception1", "/prospects").body();
        assertThat(page).contains("name=\"q\"").doesNotContain("format=xlsx").doesNotContain("赵客户");
        String found = page("reception1", "/prospects?q=" + URLEncoder.encode("赵客户", StandardCharsets.UTF_8))
                .body();
        assertThat(found).contains("赵客户").doesNotContain("format=xlsx").doesNotContain("page=1");
    }

    private static HttpResponse<String> act(String name, String fields) {
        HttpResponse<String> answer =
                showroom.asProgram("manager1", "POST", "/api/commands/" + name, "{" + fields + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static HttpResponse<String> get(String user, String address) {
        return showroom.asProgram(
                user, "GET", address + (address.contains("?") ? "&" : "?") + "after=" + position, null);
    }

    private static HttpResponse<String> page(String user, String address) {
        return address.startsWith("/api/") ? get(user, address) : showroom.asPerson(user, "GET", address);
    }
}
