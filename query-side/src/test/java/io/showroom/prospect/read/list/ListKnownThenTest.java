package io.showroom.prospect.read.list;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.Life;
import io.showroom.testing.Lives;
import io.showroom.testing.QuerySide;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The list of prospects of S3 as known at instants of December 2026. */
@ExtendWith(Asked.class)
class ListKnownThenTest {

    private QuerySide side;

    @BeforeEach
    void ask(QuerySide shared) {
        side = shared;
    }

    /** A prospect is listed from its recording on, however long ago it began. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-01T01:31:00Z,9014",
        "2026-12-01T02:01:00Z,9014 9001",
        "2026-12-04T00:00:00Z,9014 9001 9008 9010",
        "2026-12-09T00:00:00Z,9014 9001 9008 9010 9011 9009",
        "2026-12-10T01:00:00Z,9014 9001 9008 9010 9011 9009 9013"
    })
    void prospectsAreListedFromTheirRecordingOn(String known, String numbers) {
        assertThat(ids(Group.MANAGER_S3, "asKnownAt=" + known))
                .containsExactlyInAnyOrder(Stream.of(numbers.split(" "))
                        .map(number -> Life.id(Integer.parseInt(number)))
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "9008,2026-12-05,OPEN,H,lin",
        "9008,2026-12-10,DEFEAT_PENDING,H,lin",
        "9008,2026-12-11,DEFEATED,H,lin",
        "9011,2026-12-17,OPEN,B,lin",
        "9011,2026-12-18,OPEN,B,zhou",
        "9013,2026-12-10,OPEN,H,lin",
        "9013,2026-12-11,OPEN,B,lin",
        "9014,2026-12-05,DEFEAT_PENDING,,lin",
        "9014,2026-12-06,LOST,,lin",
        "9014,2026-12-16,OPEN,C,lin",
        "9001,2026-12-15,ORDERED,O,lin",
        "9001,2026-12-20,DELIVERED,O,lin"
    })
    void statusGradeAndConsultantAreThoseOfThen(
            int number, String day, String status, String grade, String consultant) {
        JsonNode line = rows(Group.MANAGER_S3, "asKnownAt=" + day).stream()
                .filter(one -> one.path("prospectId").stringValue().equals(Life.id(number)))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("status").stringValue()).isEqualTo(status);
        assertThat(line.path("grade").stringValue(null)).isEqualTo(grade);
        assertThat(line.path("consultant").stringValue()).isEqualTo(consultant);
    }

    @Test
    void filtersApplyToTheStateOfThen() {
        assertThat(ids(Group.MANAGER_S3, "status=OPEN&asKnownAt=2026-12-10T00:00:00Z"))
                .contains(Lives.OWNER);
        assertThat(ids(Group.MANAGER_S3, "status=OPEN")).doesNotContain(Lives.OWNER);
        assertThat(ids(Group.MANAGER_S3, "consultant=lin&asKnownAt=2026-12-10T00:00:00Z"))
                .contains(Lives.HANDED_OVER);
        assertThat(ids(Group.MANAGER_S3, "consultant=lin")).doesNotContain(Lives.HANDED_OVER);
        assertThat(ids(Group.MANAGER_S3, "grade=H&asKnownAt=2026-12-10")).contains(Lives.CORRECTED);
        assertThat(ids(Group.MANAGER_S3, "ungraded=true&asKnownAt=2026-12-02T00:00:00Z"))
                .containsExactly(Lives.BACK);
    }

    /** Zheng Zhong was Lin Yue's until the 18th: the line is listed for her, without the name. */
    @Test
    void prospectsHandedOverSinceHaveNoName() {
        List<JsonNode> rows = rows(Group.LIN, "asKnownAt=2026-12-10T00:00:00Z");
        JsonNode handedOver = rows.stream()
                .filter(one -> one.path("prospectId").stringValue().equals(Lives.HANDED_OVER))
                .findFirst()
                .orElseThrow();
        assertThat(handedOver.path("handedOver").booleanValue()).isTrue();
        assertThat(handedOver.path("name").isNull()).isTrue();
        assertThat(handedOver.path("phone").isNull()).isTrue();
        assertThat(rows).allSatisfy(one -> assertThat(one.path("consultant").stringValue())
                .isEqualTo("lin"));
        assertThat(ids(Group.ZHOU, "asKnownAt=2026-12-10T00:00:00Z")).containsExactly(Lives.PENDING);
    }

    @ParameterizedTest
    @CsvSource({"郑重", "zhengzhong", "13100131011"})
    void prospectsHandedOverSinceCannotBeSearchedFor(String typed) {
        String known = "asKnownAt=2026-12-10T00:00:00Z&q="
                + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(ids(Group.LIN, known)).isEmpty();
        assertThat(ids(Group.MANAGER_S3, known)).containsExactly(Lives.HANDED_OVER);
    }

    @Test
    void anErasedPersonIsErasedInThePastToo() {
        JsonNode erased = rows(Group.MANAGER_S3, "asKnownAt=2026-12-04T00:00:00Z").stream()
                .filter(one -> one.path("prospectId").stringValue().equals(Lives.ERASED))
                .findFirst()
                .orElseThrow();
        assertThat(erased.path("name").stringValue()).isEqualTo("已删除/erased");
        assertThat(erased.path("phone").isNull()).isTrue();
        assertThat(erased.path("dueOn").stringValue()).isEqualTo("2026-12-18");
    }

    /** Until the 19th the default card rule, from the 20th that of S3. */
    @Test
    void aCardIsCompleteByTheRuleOfThen() {
        assertThat(ids(Group.MANAGER_S3, "incomplete=true&asKnownAt=2026-12-19"))
                .contains(Lives.OWNER);
        assertThat(ids(Group.MANAGER_S3, "incomplete=true&asKnownAt=2026-12-21"))
                .doesNotContain(Lives.OWNER);
        assertThat(ids(Group.MANAGER_S3, "incomplete=true")).containsExactly(Lives.IMPORTED);
    }

    @Test
    void theAnswerNamesThePositionItWasComputedAt() {
        long position = side.json(Group.MANAGER_S3, "/api/prospects?asKnownAt=2026-12-10T01:00:00Z")
                .path("position")
                .longValue();
        long now =
                side.json(Group.MANAGER_S3, "/api/prospects").path("position").longValue();
        assertThat(position).isLessThan(now);
        // The same by position.
        assertThat(ids(Group.MANAGER_S3, "asKnownAt=" + position))
                .isEqualTo(ids(Group.MANAGER_S3, "asKnownAt=2026-12-10T01:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"en,As known at 2026-12-10 09:00", "zh-CN,截至 2026-12-10 09:00"})
    void aFileNamesTheInstant(String language, String under) {
        List<List<String>> sheet =
                side.workbook(Group.MANAGER_S3, "/api/prospects?asKnownAt=2026-12-10T01:00:00Z", language);
        assertThat(sheet.toString()).contains(under);
        List<List<String>> csv = side.csv(Group.MANAGER_S3, "/api/prospects?asKnownAt=2026-12-10T01:00:00Z", language);
        assertThat(csv).hasSize(8);
    }

    private List<String> ids(Actor actor, String query) {
        return rows(actor, query).stream()
                .map(line -> line.path("prospectId").stringValue())
                .toList();
    }

    private List<JsonNode> rows(Actor actor, String query) {
        return lines(side.json(actor, "/api/prospects?size=500&store=S3&" + query), "rows");
    }
}
