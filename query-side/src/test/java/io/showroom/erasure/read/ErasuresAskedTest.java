package io.showroom.erasure.read;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.Html;
import io.showroom.testing.Lives;
import io.showroom.testing.QuerySide;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The register of erasures and the record of one person's data (docs/domain.md, section 10). */
@ExtendWith(Asked.class)
class ErasuresAskedTest {

    private static final String REGISTER = "/api/audit/erasures";

    private QuerySide side;

    @BeforeEach
    void ask(QuerySide shared) {
        side = shared;
    }

    static Stream<Actor> othersThanWhoAnswersForErasures() {
        return Stream.of(
                Group.MANAGER_S3,
                Group.LIN,
                Group.RECEPTIONIST_S3,
                Group.ASSISTANT_S3,
                Group.MARKETING_S3,
                Group.GROUP_MANAGER);
    }

    @Test
    void theRegisterHasTheRequestAndNothingOfThePerson() {
        JsonNode answer = side.json(Group.AUDITOR, REGISTER);
        assertThat(answer.path("total").intValue()).isEqualTo(1);
        JsonNode erasure = lines(answer, "rows").getFirst();
        assertThat(erasure.path("prospectId").stringValue()).isEqualTo(Lives.ERASED);
        assertThat(erasure.path("sequence").intValue()).isEqualTo(3);
        assertThat(erasure.path("store").stringValue()).isEqualTo("S3");
        assertThat(erasure.path("erasedAt").stringValue()).isEqualTo("2026-12-22T01:00:00Z");
        assertThat(erasure.path("recordedAt").stringValue()).isEqualTo("2026-12-22T01:01:00Z");
        assertThat(erasure.path("receivedOn").stringValue()).isEqualTo("2026-12-21");
        assertThat(erasure.path("actor").stringValue()).isEqualTo("admin");
        assertThat(erasure.path("requestedBy").stringValue()).isEqualTo("letter 17");
        assertThat(erasure.path("reason").stringValue()).isEqualTo("moved away");
        assertThat(erasure.path("reapplied").booleanValue()).isFalse();
        assertThat(answer.toString()).doesNotContain("张三", "8010");
    }

    @Test
    void aPageAfterTheLastIsEmpty() {
        assertThat(lines(side.json(Group.AUDITOR, REGISTER + "?page=1&size=1"), "rows"))
                .isEmpty();
        assertThat(side.json(Group.AUDITOR, REGISTER + "?page=1&size=1")
                        .path("total")
                        .intValue())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"size=0,size,range", "size=501,size,range", "page=-1,page,range", "sort=reason,sort,unknownParameter"})
    void invalidParametersAreNamed(String query, String field, String code) {
        JsonNode error = side.refusal(Group.AUDITOR, REGISTER + "?" + query, 400)
                .path("errors")
                .path(0);
        assertThat(error.path("field").stringValue()).isEqualTo(field);
        assertThat(error.path("code").stringValue()).isEqualTo(code);
    }

    @ParameterizedTest
    @MethodSource("othersThanWhoAnswersForErasures")
    void otherRolesCannotReadTheRegister(Actor actor) {
        assertThat(side.refusal(actor, REGISTER, 403).path("code").stringValue())
                .isEqualTo("auditNotYours");
        for (String page : List.of("/audit/erasures", "/audit/erasures/print")) {
            assertThat(side.get(actor, page, "en", "text/html").statusCode())
                    .as(page)
                    .isEqualTo(403);
        }
        assertThat(side.get(actor, REGISTER, "en", "text/csv").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"en,erased (sales consultant 林悦)", "zh-CN,已删除"})
    void theFileIsTheFormWithTheErasedCalledByOneWord(String language, String called) {
        List<List<String>> file = side.csv(Group.AUDITOR, REGISTER, language);
        assertThat(file).hasSize(2);
        assertThat(file.get(1))
                .startsWith("2026-12-22 09:00", "Xujiahui", "2026-12-21", "letter 17", "moved away")
                .anySatisfy(cell -> assertThat(cell).startsWith(called))
                .noneSatisfy(cell -> assertThat(cell).contains("已删除/erased"));
        assertThat(side.workbook(Group.AUDITOR, REGISTER, language).toString())
                .contains("letter 17", "2026-12-22 09:00");
    }

    @ParameterizedTest
    @CsvSource({"/audit/erasures,en", "/audit/erasures,zh-CN", "/audit/erasures/print,en"})
    void thePagesShowTheSame(String address, String language) {
        Html page = side.page(Group.ADMINISTRATOR, address, language);
        assertThat(page.text())
                .contains("letter 17", "moved away", "2026-12-21")
                .doesNotContain("已删除/erased");
    }

    @Test
    void thePersonalRecordHasAllStoredData() {
        JsonNode held = side.json(Group.MANAGER_S3, "/api/prospects/" + Lives.OWNER + "/personal-data");
        assertThat(held.at("/card/person/phone").stringValue()).isEqualTo("+8613800138001");
        assertThat(lines(held, "events")).hasSize(10);
        assertThat(held.path("lookedAt").isArray()).isTrue();
    }

    @Test
    void thePrintedRecordMasksTheNamesOfOtherCustomers() {
        String address = "/api/prospects/" + Lives.REFERRED + "/personal-data";
        assertThat(side.csv(Group.MANAGER_S3, address, "en").toString())
                .contains("冯远", "王**")
                .doesNotContain("王小明");
        assertThat(side.page(Group.MANAGER_S3, "/prospects/" + Lives.REFERRED + "/personal-data/print", "zh-CN")
                        .text())
                .contains("冯远", "王**")
                .doesNotContain("王小明");
    }

    @Test
    void theRecordOfAnErasedPersonHasOnlyTheErasure() {
        String address = "/api/prospects/" + Lives.ERASED + "/personal-data";
        JsonNode held = side.json(Group.MANAGER_S3, address);
        assertThat(held.at("/card/person").toString()).isEqualTo("{\"name\":\"已删除/erased\"}");
        assertThat(side.workbook(Group.MANAGER_S3, address, "en").toString())
                .contains("2026-12-22 09:00")
                .doesNotContain("张三");
    }

    @Test
    void onlyManagersAndAdministratorsGetTheRecord() {
        String address = "/api/prospects/" + Lives.OWNER + "/personal-data";
        side.json(Group.ADMINISTRATOR, address);
        for (Actor actor : List.of(Group.LIN, Group.MANAGER, Group.ASSISTANT_S3, Group.AUDITOR, Group.GROUP_MANAGER)) {
            side.refusal(actor, address, 403);
        }
        side.refusal(Group.ADMINISTRATOR, "/api/prospects/P-nobody/personal-data", 404);
    }
}
