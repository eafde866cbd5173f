package io.showroom.web.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.Html;
import io.showroom.testing.Lives;
import io.showroom.testing.QuerySide;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Common behaviour of all addresses: waiting, languages, formats, as-known-at, unknown parameters, problem details. */
@ExtendWith(Asked.class)
class AddressesAskedTest {

    private static final String LIST = "/api/prospects?size=1";

    private QuerySide side;

    @BeforeEach
    void ask(QuerySide shared) {
        side = shared;
    }

    @Test
    void aReadWaitsForAPositionThatIsThere() {
        long position = side.json(Group.MANAGER_S3, LIST).path("position").longValue();
        JsonNode after = side.json(Group.MANAGER_S3, LIST + "&after=" + position);
        assertThat(after.path("position").longValue()).isGreaterThanOrEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.0", "1000000000000000000"})
    void invalidPositionsAreRejected(String after) {
        assertFault(LIST + "&after=" + after, "after", "position");
    }

    @Test
    void aPollingPageGets204WithoutChanges() {
        long position = side.json(Group.MANAGER_S3, LIST).path("position").longValue();
        assertThat(page("/follow-ups?seen=" + position).statusCode()).isEqualTo(204);
        assertThat(page("/follow-ups?seen=" + (position - 1)).statusCode()).isEqualTo(200);
        // The API does not accept {@code seen}.
        assertFault(LIST + "&seen=" + position, "seen", "unknownParameter");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/prospects,shoeSize",
        "/api/follow-ups,grade",
        "/api/audit/erasures,from",
        "/api/stores,store",
        "/api/code-lists,list",
        "/api/staff,role",
        "/api/playbook?scheme=HABC,grade",
        "/api/audit/seals,month"
    })
    void unknownParametersAreRejectedByName(String address, String field) {
        String join = address.contains("?") ? "&" : "?";
        JsonNode refused = side.refusal(Group.ADMINISTRATOR, address + join + field + "=1", 400);
        JsonNode error = refused.path("errors").path(0);
        assertThat(error.path("field").stringValue()).isEqualTo(field);
        assertThat(error.path("code").stringValue()).isEqualTo("unknownParameter");
        assertThat(error.path("message").stringValue()).contains("is not a parameter here");
    }

    @Test
    void allUnknownParametersAreReportedTogether() {
        JsonNode refused = side.refusal(Group.MANAGER_S3, LIST + "&b=1&a=2&sort=x&sort=y", 400);
        assertThat(refused.path("errors").valueStream().map(one -> one.path("field")
                        .stringValue()))
                .containsExactly("a", "b", "sort");
    }

    @Test
    void asKnownAtIsRejectedWhereUnsupported() {
        assertFault("/api/stores?asKnownAt=2026-12-10", "asKnownAt", "presentOnly");
        assertFault("/api/audit/erasures?asKnownAt=2026-12-10", "asKnownAt", "presentOnly");
    }

    @Test
    void theSameValueTwiceIsOneValue() {
        assertThat(side.get(Group.MANAGER_S3, "/api/prospects?size=1&size=1").statusCode())
                .isEqualTo(200);
        assertFault("/api/prospects?size=1&size=2", "size", "once");
    }

    /** Now is 2027-01-01T01:36:29Z; times up to a minute ahead are accepted. */
    @ParameterizedTest
    @CsvSource({"2027-01-01T01:36:29Z,200", "2027-01-01T01:37:00Z,200", "2027-01-01T01:38:00Z,400", "2027-01-01,200"})
    void futureAsKnownAtTimesAreRejected(String known, int status) {
        assertThat(side.get(Group.MANAGER_S3, LIST + "&asKnownAt=" + known).statusCode())
                .isEqualTo(status);
    }

    @Test
    void aTimeWithoutAnOffsetIsByTheClockOfTheReadersStore() {
        // Recorded at 2026-12-01T02:01:00Z, which is 10:01 in Shanghai.
        assertThat(total("2026-12-01T10:00:59")).isEqualTo(1);
        assertThat(total("2026-12-01T10:01:00")).isEqualTo(2);
        assertThat(total("2026-12-01T10:01:00%2B08:00")).isEqualTo(2);
        assertThat(total("2026-12-01T10:01:00+08:00")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "en,Some parameters are missing or malformed.,must be a date",
        "zh-CN,部分参数缺失或格式有误。,请填写日期",
        "de,Some parameters are missing or malformed.,must be a date",
        "'fr,zh;q=0.5',部分参数缺失或格式有误。,请填写日期"
    })
    void rejectionsAreInTheReadersLanguage(String language, String detail, String message) {
        HttpResponse<String> answer = side.get(Group.MANAGER_S3, LIST + "&due=x", language, "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(message);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void aProblemSaysWhatRfc9457AsksFor() {
        JsonNode problem = side.refusal(Group.MANAGER_S3, "/api/prospects/" + Lives.OWNER + "x", 404);
        assertThat(problem.path("type").stringValue()).isEqualTo("urn:showroom:problem:notThere");
        assertThat(problem.path("title").stringValue()).isEqualTo("Not found");
        assertThat(problem.path("status").intValue()).isEqualTo(404);
        assertThat(problem.path("detail").stringValue()).isEqualTo("There is no such record.");
        assertThat(problem.path("code").stringValue()).isEqualTo("notThere");
    }

    @ParameterizedTest
    @CsvSource({
        "page=two,page,number",
        "size=12abc,size,number",
        "ungraded=perhaps,ungraded,oneOf",
        "incomplete=2,incomplete,oneOf",
        "due=2026-13-01,due,date"
    })
    void aParameterOfTheWrongTypeIsReportedWithTheExpectedFormat(String query, String field, String code) {
        assertFault("/api/prospects?" + query, field, code);
    }

    @ParameterizedTest
    @CsvSource({
        "format=csv,*/*,text/csv",
        "format=xlsx,*/*,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "format=json,text/csv,application/json",
        "sort=name,text/csv,text/csv",
        "sort=name,application/json,application/json"
    })
    void aFormatInTheAddressComesBeforeTheHeader(String query, String accepted, String given) {
        HttpResponse<String> answer = side.get(Group.MANAGER_S3, "/api/prospects?" + query, "en", accepted);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(given);
    }

    @ParameterizedTest
    @CsvSource({"/api/nothing,application/json,404", "/nothing,text/html,404", "/api/prospects,image/png,406"})
    void unknownAddressesGivePagesToBrowsersAndProblemsToPrograms(String address, String accepted, int status) {
        HttpResponse<String> answer = side.get(Group.MANAGER_S3, address, "zh-CN", accepted);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (accepted.equals("text/html")) {
            assertThat(new Html(answer.body()).text()).contains("回到首页");
        }
    }

    @Test
    void theLanguageOfAnAddressHoldsAndIsKeptInACookie() {
        HttpResponse<String> answer = page("/follow-ups?lang=zh-CN");
        assertThat(answer.body()).contains("lang=\"zh-CN\"");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("language=zh-CN")
                .contains("HttpOnly", "SameSite=Lax");
    }

    private int total(String known) {
        return side.json(Group.MANAGER_S3, "/api/prospects?asKnownAt=" + known)
                .path("total")
                .intValue();
    }

    private HttpResponse<String> page(String address) {
        return side.get(Group.MANAGER_S3, address, "en", "text/html");
    }

    private void assertFault(String address, String field, String code) {
        JsonNode error =
                side.refusal(Group.ADMINISTRATOR, address, 400).path("errors").path(0);
        assertThat(error.path("field").stringValue()).as(address).isEqualTo(field);
        assertThat(error.path("code").stringValue()).as(address).isEqualTo(code);
    }
}
