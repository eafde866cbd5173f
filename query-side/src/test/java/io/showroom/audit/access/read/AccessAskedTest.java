package io.showroom.audit.access.read;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.Html;
import io.showroom.testing.Lives;
import io.showroom.testing.QuerySide;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The access log over HTTP: each test accesses as a user of its own, so that no other test adds entries. */
@ExtendWith(Asked.class)
class AccessAskedTest {

    private static final String LOG = "/api/audit/access";

    private QuerySide side;

    @BeforeEach
    void ask(QuerySide shared) {
        side = shared;
    }

    static Stream<Actor> othersThanAuditors() {
        return Stream.of(Group.MANAGER_S3, Group.LIN, Group.GROUP_MANAGER, Group.ASSISTANT_S3, Group.MARKETING_S3);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/prospects/{id},CARD,1,1",
        "/api/prospects/{id}/events,HISTORY,1,1",
        "/api/prospects/{id}/replay?to=1,HISTORY,1,1",
        "/api/prospects?grade=O&store=S3,LIST,1,1",
        "/api/prospects?q=wxm,SEARCH,1,1",
        "/prospects/{id},CARD,1,1",
        "/prospects/{id}/print,PRINT,1,1",
        "/search?q=wxm,SEARCH,1,1"
    })
    void anAccessHasItsKindAndTheNumberOfReachablePersons(String address, String kind, int persons, int reachable) {
        Actor looker = looker("looks-" + address.hashCode(), Role.MANAGER);
        String asked = address.replace("{id}", Lives.OWNER);
        side.get(looker, asked, "en", asked.startsWith("/api/") ? "application/json" : "text/html");
        JsonNode look = accesses(looker, 1).getFirst();
        assertThat(look.path("kind").stringValue()).isEqualTo(kind);
        assertThat(look.path("outcome").stringValue()).isEqualTo("SHOWN");
        assertThat(look.path("persons").intValue()).isEqualTo(persons);
        assertThat(look.path("reachable").intValue()).isEqualTo(reachable);
        assertThat(look.path("prospects").toString()).isEqualTo("[\"" + Lives.OWNER + "\"]");
        assertThat(look.path("store").stringValue()).isEqualTo("S3");
        assertThat(look.path("via").stringValue()).isEqualTo(address.startsWith("/api/") ? "SESSION" : "PAGE");
        assertThat(look.path("seenAt").stringValue()).isEqualTo("2027-01-01T01:36:29Z");
    }

    @Test
    void maskedNumbersAreNotReachable() {
        Actor marketing = looker("looks-masked", Role.MARKETING);
        side.json(marketing, "/api/prospects?store=S3&size=500");
        JsonNode look = accesses(marketing, 1).getFirst();
        // All but the visitor without details; the erased person has a name text and counts.
        assertThat(look.path("persons").intValue()).isEqualTo(15);
        assertThat(look.path("reachable").intValue()).isZero();
    }

    @Test
    void aRefusedAccessIsLoggedAsRefused() {
        Actor stranger = looker("looks-refused", Role.CONSULTANT);
        side.refusal(stranger, "/api/prospects/" + Lives.OWNER, 403);
        JsonNode look = accesses(stranger, 1).getFirst();
        assertThat(look.path("outcome").stringValue()).isEqualTo("REFUSED");
        assertThat(look.path("prospects").toString()).isEqualTo("[\"" + Lives.OWNER + "\"]");
        assertThat(look.path("reachable").intValue()).isZero();
    }

    @Test
    void aResponseWithoutPersonsIsNotLogged() {
        Actor looker = looker("looks-at-nobody", Role.MANAGER);
        side.json(looker, "/api/prospects?q=zzzz");
        side.json(looker, "/api/stores");
        side.json(looker, "/api/prospects/" + Lives.OWNER);
        assertThat(accesses(looker, 1)).hasSize(1);
    }

    @Test
    void anExportIsLoggedWithItsReason() {
        Actor looker = looker("takes-out", Role.MANAGER);
        side.csv(looker, "/api/prospects/" + Lives.OWNER + "?reason=service+letter", "en");
        JsonNode look = accesses(looker, 1).getFirst();
        assertThat(look.path("kind").stringValue()).isEqualTo("EXPORT");
        assertThat(look.path("reason").stringValue()).isEqualTo("service letter");
    }

    @Test
    void anExportedListIsOneEntryWithAllItsCustomers() {
        Actor looker = looker("takes-list-out", Role.MANAGER);
        side.csv(looker, "/api/prospects?reason=month+end", "en");
        JsonNode look = accesses(looker, 1).getFirst();
        assertThat(look.path("kind").stringValue()).isEqualTo("EXPORT");
        assertThat(look.path("outcome").stringValue()).isEqualTo("SHOWN");
        assertThat(look.path("persons").intValue()).isEqualTo(15);
    }

    @Test
    void aReasonMayComeInAHeaderAndABadOneIsRefused() {
        Actor looker = looker("says-why", Role.MANAGER);
        side.send(
                looker,
                HttpRequest.newBuilder(side.uri("/api/prospects/" + Lives.OWNER))
                        .header("Accept", "text/csv")
                        .header("Access-Reason", "%E5%AE%A2%E6%88%B7%E8%A6%81%E6%B1%82"));
        assertThat(accesses(looker, 1).getFirst().path("reason").stringValue()).isEqualTo("客户要求");
        JsonNode refused = side.refusal(looker, "/api/prospects?format=csv&reason=no", 400);
        assertThat(refused.at("/errors/0/field").stringValue()).isEqualTo("reason");
    }

    @Test
    void aRefreshingPageIsLoggedOnce() {
        Actor looker = looker("looks-on", Role.MANAGER);
        side.page(looker, "/follow-ups", "en");
        side.page(looker, "/follow-ups?seen=1", "en");
        side.page(looker, "/follow-ups?seen=2", "en");
        assertThat(accesses(looker, 1)).hasSize(1);
        side.page(looker, "/follow-ups", "en");
        assertThat(accesses(looker, 2)).hasSize(2);
    }

    @Test
    void searchTermsAreLoggedByKindAndNumbersByTheirEnd() {
        Actor qian = looker("seeks-numbers", Role.RECEPTIONIST);
        side.json(qian, "/api/prospects?q=13800138001");
        JsonNode look = accesses(qian, 1).getFirst();
        assertThat(look.path("asked").stringValue()).isEqualTo("q=*");
        assertThat(look.at("/sought/kind").stringValue()).isEqualTo("WHOLE_NUMBER");
        assertThat(look.at("/sought/text").stringValue()).isEqualTo("…8001");
        assertThat(look.toString()).doesNotContain("138001");
    }

    @Test
    void filtersNarrowTheLog() {
        Actor looker = looker("looks-twice", Role.MANAGER);
        side.json(looker, "/api/prospects/" + Lives.OWNER);
        side.json(looker, "/api/prospects/" + Lives.LATER + "/grades");
        accesses(looker, 2);
        assertThat(count("who=looks-twice&kind=CARD")).isEqualTo(1);
        assertThat(count("who=looks-twice&kind=HISTORY")).isEqualTo(1);
        assertThat(count("who=looks-twice&prospect=" + Lives.LATER)).isEqualTo(1);
        assertThat(count("who=looks-twice&prospect=" + Lives.BACK)).isZero();
        assertThat(count("who=looks-twice&from=2026-12-01&to=2026-12-31")).isZero();
        assertThat(count("who=looks-twice&month=2027-01")).isEqualTo(2);
        assertThat(lines(side.json(Group.AUDITOR, LOG + "?who=looks-twice&size=1&page=1"), "rows"))
                .hasSize(1);
    }

    @Test
    void theDefaultRangeIsTheLastSevenDays() {
        JsonNode answer = side.json(Group.AUDITOR, LOG);
        assertThat(answer.path("from").stringValue()).isEqualTo("2026-12-26");
        assertThat(answer.path("to").stringValue()).isEqualTo("2027-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "kind=LOOK,kind,oneOf",
        "from=2027-01-02&to=2027-01-01,to,order",
        "from=x,from,date",
        "month=2027-01&to=2027-01-01,month,eitherDays",
        "size=501,size,range",
        "store=S3,store,unknownParameter"
    })
    void invalidParametersAreNamed(String query, String field, String code) {
        assertThat(side.refusal(Group.AUDITOR, LOG + "?" + query, 400)
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").stringValue() + " "
                                + error.path("code").stringValue()))
                .contains(field + " " + code);
    }

    @ParameterizedTest
    @MethodSource("othersThanAuditors")
    void otherRolesCannotReadTheLog(Actor actor) {
        for (String address : List.of(LOG, LOG + "/unusual", LOG + "/unusual/manyCards", LOG + "/ledger")) {
            assertThat(side.get(actor, address).statusCode()).as(address).isEqualTo(403);
        }
        for (String page : List.of(
                "/audit/access", "/audit/access/print", "/audit/access/unusual", "/audit/access/of/" + Lives.OWNER)) {
            assertThat(side.get(actor, page, "en", "text/html").statusCode())
                    .as(page)
                    .isEqualTo(403);
        }
    }

    @Test
    void filesAndPrintsUseDisplayTexts() {
        Actor looker = looker("looks-for-paper", Role.MANAGER);
        side.json(looker, "/api/prospects/" + Lives.OWNER);
        accesses(looker, 1);
        assertThat(side.csv(Group.AUDITOR, LOG + "?who=looks-for-paper", "en").get(1))
                .startsWith("2027-01-01 09:36:29", "looks-for-paper")
                .endsWith("王小明 (sales consultant 林悦)");
        assertThat(side.page(Group.AUDITOR, "/audit/access/print?who=looks-for-paper", "zh-CN")
                        .text())
                .contains("王小明", "2027-01-01 09:36:29");
        assertThat(side.workbook(Group.AUDITOR, LOG + "?who=looks-for-paper", "en")
                        .toString())
                .contains("2026-12-26 – 2027-01-01", "Who: looks-for-paper");
    }

    @Test
    void theCardShowsItsAccessesToAuditors() {
        Actor looker = looker("looked-at-the-card", Role.MANAGER);
        side.json(looker, "/api/prospects/" + Lives.BACK);
        accesses(looker, 1);
        assertThat(side.page(Group.AUDITOR, "/audit/access/of/" + Lives.BACK, "en")
                        .text())
                .contains("looked-at-the-card");
        assertThat(side.page(Group.AUDITOR, "/audit/access/of/P-nobody", "en").text())
                .doesNotContain("looked-at-the-card");
    }

    /** Three cards within ten minutes exceed the limit of two. */
    @Test
    void aRuleAppliesItsLimits() {
        Actor looker = looker("opens-many", Role.MANAGER);
        for (String id : List.of(Lives.OWNER, Lives.LATER, Lives.BACK)) {
            side.json(looker, "/api/prospects/" + id);
        }
        accesses(looker, 3);
        JsonNode found = side.json(Group.AUDITOR, LOG + "/unusual/manyCards?who=opens-many&customers=2");
        assertThat(found.path("parameters").toString()).isEqualTo("{\"customers\":2,\"minutes\":10}");
        JsonNode row = lines(found, "rows").getFirst();
        assertThat(row.path("who").stringValue()).isEqualTo("opens-many");
        assertThat(row.path("customers").intValue()).isEqualTo(3);
        assertThat(row.path("looks").intValue()).isEqualTo(3);
        assertThat(lines(side.json(Group.AUDITOR, LOG + "/unusual/manyCards?who=opens-many&customers=3"), "rows"))
                .isEmpty();
        assertThat(side.csv(Group.AUDITOR, LOG + "/unusual/manyCards?who=opens-many&customers=2", "en"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "manyCards?customers=0,customers,range",
        "manyCards?minutes=1441,minutes,range",
        "outsideHours?opens=25,opens,range",
        "bigExport?customers=3,customers,unknownParameter"
    })
    void aRulesLimitsHaveBounds(String query, String field, String code) {
        JsonNode error = side.refusal(Group.AUDITOR, LOG + "/unusual/" + query, 400)
                .path("errors")
                .path(0);
        assertThat(error.path("field").stringValue()).isEqualTo(field);
        assertThat(error.path("code").stringValue()).isEqualTo(code);
    }

    @Test
    void allRulesAreListedWithTheirDefaultLimits() {
        side.refusal(Group.AUDITOR, LOG + "/unusual/shoes", 404);
        assertThat(lines(side.json(Group.AUDITOR, LOG + "/unusual"), "rules").stream()
                        .map(rule -> rule.path("rule").stringValue()))
                .containsExactly(
                        "manyCards",
                        "manyPhones",
                        "bigExport",
                        "exportWithoutReason",
                        "manyNumbers",
                        "outsideHours",
                        "refusedOften");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit/access", "/audit/access/unusual", "/audit/access/unusual/manyCards?customers=1"})
    void linksOfItsPagesLeadSomewhere(String address) {
        Html page = side.page(Group.AUDITOR, address, "zh-CN");
        assertThat(page.links().stream()
                        .filter(link -> link.startsWith("/audit/"))
                        .limit(8))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(
                                side.get(Group.AUDITOR, link, "en", "text/html").statusCode())
                        .as(link)
                        .isEqualTo(200));
    }

    private static Actor looker(String user, Role role) {
        return new Actor(user, Set.of(role), "S3");
    }

    private int count(String query) {
        return side.json(Group.AUDITOR, LOG + "?" + query).path("total").intValue();
    }

    /** Returns the accesses of a user, the latest first, once there are as many; they are written asynchronously. */
    private List<JsonNode> accesses(Actor looker, int many) {
        return await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> lines(side.json(Group.AUDITOR, LOG + "?who=" + looker.user()), "rows"),
                        // The entry of a begun file is written before that of its end.
                        looks -> looks.stream()
                                        .filter(look -> !look.path("outcome")
                                                .stringValue()
                                                .equals("BEGUN"))
                                        .count()
                                >= many);
    }
}
