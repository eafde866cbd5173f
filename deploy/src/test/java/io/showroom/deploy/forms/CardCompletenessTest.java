package io.showroom.deploy.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Completeness of cards by the required fields of their store; filters of lists by completeness, area, colour and
 * customer type.
 */
@TestInstance(Lifecycle.PER_CLASS)
class CardCompletenessTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = WholeSystem.ADMIN_PASSWORD;

    private WholeSystem system;
    private String bare;
    private String full;

    @BeforeAll
    void aStoreWithTwoCards() {
        system = WholeSystem.start();
        done("admin", "OpenStore", "{\"store\":\"S1\",\"name\":\"One\"}");
        done("admin", "AddCode", "{\"list\":\"MODEL\",\"code\":\"M1\",\"nameZh\":\"一\",\"nameEn\":\"One\"}");
        done(
                "admin",
                "RegisterStaffMember",
                "{\"user\":\"boss\",\"roles\":[\"MANAGER\"],\"store\":\"S1\",\"password\":\"%s\",\"temporary\":false}"
                        .formatted(PASSWORD));
        bare = captured("\"name\":\"Wang\",\"phone\":\"13700001111\"");
        full = captured("\"name\":\"Li\",\"phone\":\"13700002222\",\"secondPhone\":\"13700003333\",\"gender\":\"f\","
                + "\"ageBand\":\"30s\",\"area\":\"Pudong\",\"company\":\"Ward\",\"contactPerson\":\"Zhao\",\"model\":\"M1\","
                + "\"colour\":\"white\",\"budget\":\"15\",\"payment\":\"loan\",\"customerType\":\"CORPORATE\"");
    }

    @AfterAll
    void end() {
        system.close();
    }

    @Test
    void aCardOfNothingButNameAndPhoneIsIncompleteUntilTheStoreAsksForNoMore() {
        assertThat(found("incomplete=true")).containsExactly(bare);
        JsonNode card = get("/api/prospects/" + bare);
        assertThat(card.path("missing").toString()).contains("model", "budget").doesNotContain("name", "contact");
        assertThat(card.path("completeness").path("complete").asBoolean()).isFalse();

        done(
                "boss",
                "SetCardWeights",
                "{\"store\":\"S1\",\"completeFrom\":100,\"weights\":[{\"field\":\"name\",\"weight\":1},{\"field\":\"use\",\"weight\":1}]}");
        assertThat(found("incomplete=true")).containsExactlyInAnyOrder(bare, full);
        done("boss", "SetCardWeights", "{\"store\":\"S1\",\"weights\":[{\"field\":\"name\",\"weight\":1}]}");
        assertThat(found("incomplete=true")).isEmpty();
        assertThat(found("historyLacks=true")).isEmpty();
        done(
                "boss",
                "SetCardWeights",
                "{\"store\":\"S1\",\"completeFrom\":60,\"weights\":[{\"field\":\"name\",\"weight\":1},{\"field\":\"budget\",\"weight\":1}]}");
        assertThat(found("incomplete=true")).containsExactly(bare);
    }

    @Test
    void aMomentIsJudgedByTheRuleOfItsDayOnListAndCardAlike() {
        done("admin", "OpenStore", "{\"store\":\"S2\",\"name\":\"Two\"}");
        done(
                "admin",
                "RegisterStaffMember",
                "{\"user\":\"second\",\"roles\":[\"MANAGER\"],\"store\":\"S2\",\"password\":\"%s\",\"temporary\":false}"
                        .formatted(PASSWORD));
        String there = captured(
                "second",
                "S2",
                "\"name\":\"Sun\",\"phone\":\"13700004444\",\"gender\":\"f\","
                        + "\"ageBand\":\"30s\",\"area\":\"Pudong\",\"company\":\"Ward\",\"contactPerson\":\"Zhao\",\"model\":\"M1\","
                        + "\"secondPhone\":\"13700005555\",\"colour\":\"white\",\"budget\":\"15\",\"payment\":\"loan\"");
        // The card was written some days ago; the store's requirements have changed today.
        system.part(JdbcTemplate.class)
                .update(
                        "UPDATE domain_event SET time_stamp = time_stamp - interval '4 days' WHERE aggregate_identifier = ?",
                        there);
        system.part(JdbcTemplate.class)
                .update("UPDATE read_model_epoch SET first_recorded = first_recorded - interval '4 days'");
        done("second", "SetCardWeights", """
                {"store":"S2","completeFrom":100,"weights":[{"field":"use","weight":1}]}
                """);
        String before = "asKnownAt=" + Instant.now().minus(2, ChronoUnit.DAYS);
        String after = "asKnownAt=" + Instant.now();
        assertThat(found("store=S2&" + before)).containsExactly(there);
        assertThat(found("store=S2&incomplete=true&" + before)).isEmpty();
        assertThat(found("store=S2&incomplete=true&" + after)).containsExactly(there);
        JsonNode row = get("/api/prospects?store=S2&" + after).path("rows").path(0);
        JsonNode card = get("/api/prospects/" + there + "?" + after);
        assertThat(row.path("completeness").path("percent").asInt(-1))
                .isEqualTo(card.path("completeness").path("percent").asInt())
                .isZero();
        assertThat(row.path("incomplete").asBoolean()).isTrue();
    }

    @Test
    void whereTheStoreIsNotKnownTheUsualRuleFindsWhatItMarks() {
        move("S9", bare);
        try {
            JsonNode row = get("/api/prospects?store=S9").path("rows").path(0);
            assertThat(row.path("incomplete").asBoolean()).isTrue();
            assertThat(found("store=S9&incomplete=true")).containsExactly(bare);
        } finally {
            move("S1", bare);
        }
    }

    @Test
    void areaColourAndCustomerTypeNarrowTheList() {
        assertThat(found("area=Pudong")).containsExactly(full);
        assertThat(found("colour=white&customerType=CORPORATE")).containsExactly(full);
        assertThat(found("customerType=none")).containsExactly(bare);
        assertThat(found("customerType=KEY_ACCOUNT")).isEmpty();
    }

    @Test
    void listAndCardAreShownAndTheFormsOpenFilled() {
        HttpClient browser = system.loggedIn("boss", PASSWORD);
        assertThat(system.page(browser, "/prospects?area=Pudong&incomplete=true")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> list = system.page(browser, "/prospects");
        assertThat(list.body()).contains("Pudong", "/card-fields");
        HttpResponse<String> card = system.page(browser, "/prospects/" + full);
        assertThat(card.statusCode()).isEqualTo(200);
        assertThat(card.body()).contains("value=\"Zhao\"", "name=\"counterMeasure\"", "name=\"callBackPhone\"");
        assertThat(system.page(browser, "/card-fields").body()).contains("data-command=\"SetCardWeights\"");
        assertThat(system.page(browser, "/visits").body()).contains("name=\"appointmentAt\"", "name=\"outlet\"");
    }

    private void move(String store, String prospect) {
        system.part(JdbcClient.class)
                .sql("UPDATE prospect_row SET store = :store WHERE prospect_id = :prospect")
                .param("store", store)
                .param("prospect", prospect)
                .update();
    }

    private String captured(String fields) {
        return captured("boss", "S1", fields);
    }

    private String captured(String user, String store, String fields) {
        String id = done(user, "RegisterVisit", "{\"store\":\"%s\",\"channel\":\"WALK_IN\"}".formatted(store))
                .path("prospectId")
                .asString();
        done(user, "CaptureContact", "{\"prospectId\":\"%s\",%s}".formatted(id, fields));
        return id;
    }

    private List<String> found(String filter) {
        return get("/api/prospects?" + (filter.contains("store=") ? filter : "store=S1&" + filter))
                .path("rows")
                .valueStream()
                .map(row -> row.path("prospectId").asString())
                .toList();
    }

    private JsonNode done(String user, String command, String body) {
        HttpResponse<String> answer = system.command(user, PASSWORD, command, body);
        assertThat(answer.statusCode()).as(command + " " + answer.body()).isEqualTo(200);
        JsonNode receipt = JSON.readTree(answer.body());
        get("/api/stores?after=" + receipt.path("position").asLong());
        return receipt;
    }

    private JsonNode get(String path) {
        HttpResponse<String> answer = system.send(system.as("admin", PASSWORD, path));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
