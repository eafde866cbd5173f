package io.showroom.audit.ledger.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.showroom.staff.Actor;
import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.Lives;
import io.showroom.testing.QuerySide;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Seals, ledger and verification over HTTP, on a log without seals. */
@ExtendWith(Asked.class)
class LedgerAskedTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VERIFICATIONS = "/api/audit/verifications";

    private QuerySide side;

    @BeforeEach
    void ask(QuerySide shared) {
        side = shared;
    }

    static Stream<Actor> othersThanAuditors() {
        return Stream.of(Group.MANAGER_S3, Group.LIN, Group.GROUP_MANAGER, Group.RECEPTIONIST_S3);
    }

    @Test
    void anUnsealedLogHasNoSeals() {
        assertThat(side.json(Group.AUDITOR, "/api/audit/seals").toString())
                .isEqualTo("{\"page\":0,\"size\":50,\"total\":0,\"rows\":[]}");
        for (String address : List.of("/api/audit/seals/latest", "/api/audit/seals/1", "/api/audit/public-key")) {
            assertThat(side.refusal(Group.AUDITOR, address, 404).path("code").stringValue())
                    .isEqualTo("noSuchSeal");
        }
    }

    @Test
    void aProspectsEventsAreNotSealedYet() {
        JsonNode seals = side.json(Group.AUDITOR, "/api/prospects/" + Lives.OWNER + "/seals");
        assertThat(seals.toString())
                .isEqualTo("{\"events\":10,\"sealed\":0,\"seal\":null,\"latest\":null,\"problems\":[]}");
        assertThat(side.csv(Group.AUDITOR, "/api/prospects/" + Lives.OWNER + "/events", "en").stream()
                        .skip(1)
                        .map(List::getLast))
                .containsOnly("–");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/audit/seals/x,number,number",
        "/api/audit/seals?size=0,size,range",
        "/api/audit/seals?page=x,page,number"
    })
    void invalidParametersAreNamed(String address, String field, String code) {
        JsonNode error =
                side.refusal(Group.AUDITOR, address, 400).path("errors").path(0);
        assertThat(error.path("field").stringValue()).isEqualTo(field);
        assertThat(error.path("code").stringValue()).isEqualTo(code);
    }

    @Test
    void onlyTheNameOfTheMasterKeyIsShown() {
        JsonNode keys = side.json(Group.ADMINISTRATOR, "/api/audit/keys");
        assertThat(keys.path("present").stringValue()).matches("[0-9a-f]{12}");
        assertThat(keys.path("changes")).isEmpty();
    }

    @Test
    void theLedgerCanBeDownloaded() {
        HttpResponse<String> ledger = side.get(Group.AUDITOR, "/api/audit/ledger");
        assertThat(ledger.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"showroom.ledger\"");
        assertThat(ledger.body()).contains("SHOWROOM LEDGER", Lives.OWNER).doesNotContain("王小明");
        assertThat(side.get(Group.AUDITOR, "/api/audit/access/ledger")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .contains("showroom-access.ledger");
    }

    @ParameterizedTest
    @MethodSource("othersThanAuditors")
    void otherRolesCannotReadTheLedger(Actor actor) {
        for (String address : List.of(
                "/api/audit/seals",
                "/api/audit/seals/latest",
                "/api/audit/seals/1",
                "/api/audit/public-key",
                "/api/audit/keys",
                "/api/audit/ledger",
                VERIFICATIONS,
                VERIFICATIONS + "/x",
                "/audit")) {
            assertThat(side.get(actor, address).statusCode()).as(address).isEqualTo(403);
        }
        assertThat(start(actor, "").statusCode()).isEqualTo(403);
    }

    @Test
    void aVerificationComparesTheLogWithTheReadModels() {
        HttpResponse<String> started = start(Group.AUDITOR, "");
        assertThat(started.statusCode()).isEqualTo(202);
        String id = JSON.readTree(started.body()).path("id").stringValue();
        assertThat(started.headers().firstValue("Location").orElseThrow()).endsWith(VERIFICATIONS + "/" + id);
        JsonNode done = await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> side.json(Group.AUDITOR, VERIFICATIONS + "/" + id),
                        one -> !one.path("state").stringValue().equals("RUNNING"));
        assertThat(done.path("state").stringValue()).isEqualTo("DONE");
        assertThat(String.join(" ", done.propertyNames()))
                .isEqualTo("id state phase startedBy startedAt ledgerCheckedAt finishedAt exportedSeal expected events"
                        + " unsealed seals lastSeal readModels replayed problemCount problems access server"
                        + " differenceCount differences error sound");
        assertThat(done.path("startedBy").stringValue()).isEqualTo("auditor");
        // Without seals no event can be verified; every read model equals the replay.
        assertThat(done.path("events").longValue()).isZero();
        assertThat(done.path("unsealed").longValue()).isEqualTo(Asked.LOG.size());
        assertThat(done.path("problems")).isEmpty();
        assertThat(done.path("differences")).isEmpty();
        assertThat(side.json(Group.AUDITOR, VERIFICATIONS).path(0).path("id").stringValue())
                .isEqualTo(id);
        assertThat(side.page(Group.AUDITOR, "/audit?verification=" + id, "zh-CN")
                        .main())
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a seal", "{\"number\":1}", "[]"})
    void anInvalidSealIsRejected(String body) {
        HttpResponse<String> refused = start(Group.AUDITOR, body);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"seal\"");
    }

    @Test
    void anUnknownVerificationIsNotFound() {
        side.refusal(Group.AUDITOR, VERIFICATIONS + "/VF-nothing", 404);
    }

    private HttpResponse<String> start(Actor actor, String body) {
        return side.send(
                actor,
                HttpRequest.newBuilder(side.uri(VERIFICATIONS))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }
}
