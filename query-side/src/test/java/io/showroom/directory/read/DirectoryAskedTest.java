package io.showroom.directory.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.Html;
import io.showroom.testing.QuerySide;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Stores, staff, schemes, codes, playbook and rota over HTTP, with their histories and pages. */
@ExtendWith(Asked.class)
class DirectoryAskedTest {

    private QuerySide side;

    @BeforeEach
    void ask(QuerySide shared) {
        side = shared;
    }

    @Test
    void aStoreSaysWhenItIsOpenAndHowItGrades() {
        JsonNode store = side.json(Group.MANAGER_S3, "/api/stores").path(0);
        assertThat(store.path("store").stringValue()).isEqualTo("S3");
        assertThat(store.path("name").stringValue()).isEqualTo("Xujiahui");
        assertThat(store.path("timeZone").stringValue()).isEqualTo("Asia/Shanghai");
        assertThat(store.path("gradingScheme").stringValue()).isEqualTo("HABC");
        assertThat(store.path("closingDays").toString()).isEqualTo("[\"2027-01-05\"]");
        assertThat(store.path("openingDays").toString()).contains("SATURDAY").doesNotContain("SUNDAY");
    }

    @Test
    void usersSeeTheStoresThatTheyReach() {
        assertThat(keys(Group.MANAGER_S3, "/api/stores", "store")).containsExactly("S3");
        assertThat(keys(Group.RECEPTIONIST, "/api/stores", "store")).containsExactly("S1");
        assertThat(keys(Group.GROUP_MANAGER, "/api/stores", "store")).containsExactly("S1", "S2", "S3");
    }

    @Test
    void staffAreThoseOfOnesStoreByName() {
        assertThat(keys(Group.LIN, "/api/staff", "user"))
                .containsExactly("assistant3", "he", "lin", "marketing3", "qian", "zhou");
        assertThat(keys(Group.MANAGER_S3, "/api/staff?store=S1", "user")).isEmpty();
        assertThat(keys(Group.ADMINISTRATOR, "/api/staff?store=S3", "user")).hasSize(6);
        assertThat(keys(Group.ADMINISTRATOR, "/api/staff", "user")).contains("c1", "lin", "group", "auditor");
        assertThat(keys(Group.LIN, "/api/staff?active=false", "user")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/api/staff?active=perhaps,active,oneOf", "/api/stores/S3/duty?day=x,day,date"})
    void invalidParametersAreNamed(String address, String field, String code) {
        JsonNode error =
                side.refusal(Group.MANAGER_S3, address, 400).path("errors").path(0);
        assertThat(error.path("field").stringValue()).isEqualTo(field);
        assertThat(error.path("code").stringValue()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/playbook,scheme",
        "/api/stores/events,store",
        "/api/staff/events,user",
        "/api/grading-schemes/events,scheme",
        "/api/code-lists/events,list"
    })
    void missingParametersAreNamedInTheReadersLanguage(String address, String field) {
        JsonNode refused = side.refusal(Group.ADMINISTRATOR, address, 400);
        assertThat(refused.path("code").stringValue()).isEqualTo("malformed");
        assertThat(refused.at("/errors/0/field").stringValue()).isEqualTo(field);
        assertThat(refused.at("/errors/0/code").stringValue()).isEqualTo("required");
        assertThat(side.get(Group.ADMINISTRATOR, address, "zh-CN", "application/json")
                        .body())
                .contains("必填");
    }

    @Test
    void aSchemeHasItsGradesHottestFirstWithTheirCadence() {
        JsonNode scheme = side.json(Group.LIN, "/api/grading-schemes").path(0);
        assertThat(scheme.path("nameEn").stringValue()).isEqualTo("HABC grades");
        assertThat(scheme.at("/versions/0/grades")
                        .valueStream()
                        .map(grade -> grade.path("code").stringValue()
                                + grade.path("followUpDays").intValue()))
                .containsExactly("O7", "H2", "A4", "B7", "C15");
    }

    @Test
    void thePlaybookListsTheMostSpecificEntriesFirst() {
        assertThat(side.json(Group.LIN, "/api/playbook?scheme=HABC")
                        .valueStream()
                        .map(entry -> entry.path("textEn").stringValue()))
                .containsExactly("Own margin first", "Stress after-sales", "Settle the details");
        assertThat(side.json(Group.LIN, "/api/playbook?scheme=P")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEFEAT_REASON", "defeat-reason", "Defeat_Reason"})
    void aListIsFoundHoweverItsNameIsWritten(String name) {
        assertThat(keys(Group.LIN, "/api/code-lists/" + name, "code")).containsExactly("price", "silent");
    }

    @Test
    void unknownListsAreNotFound() {
        assertThat(side.json(Group.LIN, "/api/code-lists").toString())
                .isEqualTo("[\"SOURCE\",\"MODEL\",\"COMPETITOR_MODEL\",\"DEFEAT_REASON\",\"VISIT_PURPOSE\","
                        + "\"CONTACT_PURPOSE\",\"CONCERN\"]");
        side.refusal(Group.LIN, "/api/code-lists/SHOES", 404);
    }

    @Test
    void theDutyRotaIsInTheOrderOfTurnsAndOfTodayByDefault() {
        assertThat(side.json(Group.LIN, "/api/stores/S3/duty").toString())
                .isEqualTo("{\"store\":\"S3\",\"day\":\"2027-01-01\",\"consultants\":[\"zhou\",\"lin\"]}");
        assertThat(side.json(Group.LIN, "/api/stores/S3/duty?day=2027-01-02").path("consultants"))
                .isEmpty();
        side.refusal(Group.LIN, "/api/stores/S1/duty", 404);
        side.refusal(Group.LIN, "/api/stores/S9/duty", 404);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/stores/events?store=S3,StoreOpened ClosingDayDeclared DutyRotaSet CardWeightsSet",
        "/api/staff/events?user=lin,StaffMemberRegistered",
        "/api/grading-schemes/events?scheme=HABC,GradingSchemeDefined PlaybookTextSet PlaybookTextSet PlaybookTextSet",
        "/api/code-lists/events?list=concern,CodeAdded CodeAdded"
    })
    void administratorsAndAuditorsReadTheHistoryInOrder(String address, String types) {
        for (Actor actor : List.of(Group.ADMINISTRATOR, Group.AUDITOR)) {
            assertThat(keys(actor, address, "type")).containsExactly(types.split(" "));
        }
        for (Actor actor : List.of(Group.MANAGER_S3, Group.GROUP_MANAGER, Group.LIN)) {
            side.refusal(actor, address, 403);
        }
    }

    @Test
    void aChangeHasNoPersonalDetails() {
        JsonNode registered =
                side.json(Group.AUDITOR, "/api/staff/events?user=lin").path(0);
        assertThat(registered.path("actor").stringValue()).isEqualTo("admin");
        assertThat(registered.path("recordedAt").stringValue()).isEqualTo("2025-12-31T00:00:00Z");
        assertThat(registered.path("data").toString())
                .isEqualTo("{\"user\":\"lin\",\"roles\":[\"CONSULTANT\"],\"store\":\"S3\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/stores/events?store=S9",
                "/api/staff/events?user=nobody",
                "/api/grading-schemes/events?scheme=P",
                "/api/code-lists/events?list=SHOES",
                "/api/stores/events?store=%00"
            })
    void theHistoryOfAnUnknownKeyIsNotFound(String address) {
        side.refusal(Group.AUDITOR, address, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "/admin,en,Xujiahui",
        "/admin?list=CONCERN,zh-CN,观望",
        "/admin/stores?store=S3,en,stock-take",
        "/admin/stores?store=S3,zh-CN,stock-take",
        "/admin/staff?user=lin,en,林悦",
        "/admin/schemes?scheme=HABC,en,Within 7 days",
        "/admin/schemes,zh-CN,级别",
        "/admin/playbook?scheme=HABC,zh-CN,先谈自身优势",
        "/admin/playbook?scheme=HABC&grade=H,en,Settle the details",
        "/admin/codes?list=defeat-reason,en,Out of reach",
        "/card-fields?store=S3,en,75",
        "/admin/health,zh-CN,正常"
    })
    void thePagesShowWhatThereIsAndTheirLinksLeadSomewhere(String address, String language, String told) {
        Html page = side.page(Group.ADMINISTRATOR, address, language);
        assertThat(page.source()).contains(told);
        assertThat(page.links().stream()
                        .filter(link -> link.startsWith("/admin") || link.startsWith("/card-fields"))
                        .limit(5))
                .allSatisfy(link -> assertThat(side.get(Group.ADMINISTRATOR, link, language, "text/html")
                                .statusCode())
                        .as(link)
                        .isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/stores?store=S9,404",
        "/admin/staff?user=nobody,404",
        "/admin/schemes?scheme=P,404",
        "/admin/playbook?scheme=P,404",
        "/admin/codes?list=SHOES,404",
        "/card-fields?store=S9,404",
        "/admin/stores,400",
        "/admin/staff,400",
        "/admin/playbook,400"
    })
    void thePageOfAnUnknownKeyIsNotFound(String address, int status) {
        var answer = side.get(Group.ADMINISTRATOR, address, "zh-CN", "text/html");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new Html(answer.body()).text()).contains(status == 404 ? "没有这条记录" : "必填");
    }

    @Test
    void auditorsReadWhatAdministratorsChange() {
        for (String address : List.of("/admin/stores?store=S3", "/admin/staff?user=lin", "/admin/codes")) {
            assertThat(side.page(Group.AUDITOR, address, "en").source()).doesNotContain("data-command=");
            assertThat(side.page(Group.ADMINISTRATOR, address, "en").source()).contains("data-command=");
            assertThat(side.get(Group.MANAGER_S3, address, "en", "text/html").statusCode())
                    .isEqualTo(403);
        }
        assertThat(side.get(Group.AUDITOR, "/admin", "en", "text/html").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aManagerSeesTheCardRuleOfTheirStore() {
        assertThat(side.page(Group.MANAGER_S3, "/card-fields", "en").main()).contains("Xujiahui");
        assertThat(side.get(Group.MANAGER_S3, "/card-fields?store=S1", "en", "text/html")
                        .statusCode())
                .isEqualTo(403);
        assertThat(side.get(Group.LIN, "/card-fields", "en", "text/html").statusCode())
                .isEqualTo(403);
    }

    private List<String> keys(Actor actor, String address, String field) {
        return side.json(actor, address)
                .valueStream()
                .map(one -> one.path(field).stringValue())
                .toList();
    }
}
