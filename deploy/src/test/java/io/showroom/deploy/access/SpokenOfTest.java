package io.showroom.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.store.write.OpenStore;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Where a page mentions another customer it shows the name, as far as the reader may see it, the consultant and a link,
 * never an id.
 */
class SpokenOfTest {

    private static RunningShowroom showroom;
    private static String owner;
    private static String friend;
    private static String position;

    @BeforeAll
    static void start() {
        showroom = new RunningShowroom();
        for (String store : List.of("S1", "S2")) {
            showroom.done(new OpenStore(store, null, null, null, null, null), Actor.SYSTEM);
        }
        showroom.register("c1", "S1", Role.CONSULTANT);
        showroom.register("c2", "S1", Role.CONSULTANT);
        showroom.register("manager1", "S1", Role.MANAGER);
        showroom.register("manager2", "S2", Role.MANAGER);
        showroom.register("reception1", "S1", Role.RECEPTIONIST);
        showroom.register("assistant1", "S1", Role.ASSISTANT);
        owner = captured("c1", "王小明", "13800138001");
        friend = captured("c2", "李大海", "13800138002");
        position = act(
                "manager1", "RecordReferral", "\"prospectId\":\"%s\",\"referrerId\":\"%s\"".formatted(friend, owner));
    }

    @AfterAll
    static void stop() {
        showroom.close();
    }

    @Test
    void theReferrerIsANameOnCardPaperStreamAndInTheFile() {
        String card = "/prospects/" + friend;
        for (String part : List.of("", "?tab=stream", "?tab=replay", "/print", "/events/print")) {
            String told = page("manager1", card + part);
            assertThat(told).as(part).contains("王小明").doesNotContain(">" + owner);
            String masked = page("c2", card + part);
            assertThat(masked).as(part).contains("王**").doesNotContain("王小明").doesNotContain(owner);
        }
    }

    @Test
    void aCardOfThenNamesTheReferrerAsKnownThenByTheRightsOfNow() {
        String before = captured("c1", "张早", "13800138003");
        String with = captured("c2", "赵远", "13800138004");
        act("manager1", "RecordReferral", "\"prospectId\":\"%s\",\"referrerId\":\"%s\"".formatted(with, before));
        Instant then = Instant.now();
        position = act("c1", "CaptureContact", "\"prospectId\":\"%s\",\"name\":\"孙晚\"".formatted(before));
        for (String part : List.of("", "/print")) {
            String card = "/prospects/" + with + part;
            assertThat(page("manager1", card)).as(part).contains("孙晚").doesNotContain("张早");
            assertThat(page("manager1", card + "?asKnownAt=" + then))
                    .as(part)
                    .contains("张早")
                    .doesNotContain("孙晚");
            assertThat(page("c2", card + "?asKnownAt=" + then))
                    .as(part)
                    .contains("张**")
                    .doesNotContain("张早", "孙晚", before);
        }
    }

    @Test
    void aKnownNumberLeadsOn() {
        for (String written : List.of("13800138001", "138-0013-8001", "+86 138 0013 8001", "１３８００１３８００１")) {
            assertThat(known("reception1", written))
                    .as(written)
                    .contains(
                            "王小明",
                            "data-again-visit=\"" + owner,
                            "data-again-consultant=\"c1\"",
                            "/prospects/" + owner);
        }
        assertThat(known("c1", "13800138001")).contains("王小明", "data-again-visit=\"" + owner);
        assertThat(known("c2", "13800138001"))
                .contains("王**", "c1")
                .doesNotContain("王小明")
                .doesNotContain("data-again-visit")
                .doesNotContain(owner);
    }

    @Test
    void nothingIsSaidOfPartsOfANumberNorOfAnotherStore() {
        for (String part : List.of("", "8001", "00138001", "3800138001", "138001380", "abc")) {
            assertThat(known("reception1", part))
                    .as(part)
                    .doesNotContain("data-again-visit")
                    .doesNotContain("王");
        }
        assertThat(known("manager2", "13800138001")).doesNotContain("王").doesNotContain(owner);
        assertThat(showroom.asPerson("assistant1", "GET", "/known-phone?phone=13800138001")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAgainVisitOfAKnownNumberIsOnePress() {
        String visit = act(
                "reception1",
                "RegisterVisit",
                "\"store\":\"S1\",\"prospectId\":\"%s\",\"channel\":\"WALK_IN\",\"partySize\":3,\"phone\":\"13800138001\""
                        .formatted(owner));
        assertThat(Long.parseLong(visit)).isPositive();
    }

    @Test
    void aRefusalSaysWhoItIs() {
        HttpResponse<String> refused = showroom.asProgram(
                "reception1",
                "POST",
                "/api/commands/RegisterVisit",
                "{\"store\":\"S1\",\"channel\":\"WALK_IN\",\"phone\":\"13800138002\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        String detail = refused.body().replaceFirst(".*\"detail\":\"([^\"]*)\".*", "$1");
        assertThat(detail).contains("李大海", "c2").doesNotContain(friend);
        assertThat(refused.body()).contains("\"href\":\"/prospects/" + friend);
    }

    private static String known(String user, String phone) {
        return page(user, "/known-phone?phone=" + URLEncoder.encode(phone, StandardCharsets.UTF_8));
    }

    private static String page(String user, String address) {
        HttpResponse<String> answer =
                showroom.asPerson(user, "GET", address + (address.contains("?") ? "&" : "?") + "after=" + position);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private static String captured(String user, String name, String phone) {
        HttpResponse<String> visit = showroom.asProgram(
                user, "POST", "/api/commands/RegisterVisit", "{\"store\":\"S1\",\"channel\":\"WALK_IN\"}");
        String id = visit.body().replaceFirst(".*\"prospectId\":\"([^\"]+)\".*", "$1");
        act(
                user,
                "CaptureContact",
                "\"prospectId\":\"%s\",\"name\":\"%s\",\"phone\":\"%s\"".formatted(id, name, phone));
        return id;
    }

    /** Sends a command and returns its log position. */
    private static String act(String user, String name, String fields) {
        HttpResponse<String> answer = showroom.asProgram(user, "POST", "/api/commands/" + name, "{" + fields + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceFirst(".*\"position\":(\\d+).*", "$1");
    }
}
