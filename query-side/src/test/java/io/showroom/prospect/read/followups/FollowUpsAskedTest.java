package io.showroom.prospect.read.followups;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.Lives;
import io.showroom.testing.QuerySide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * {@code GET /api/follow-ups}: due follow-ups of S3 on 1 January 2027 and their urgency (docs/domain.md, section 4).
 */
@ExtendWith(Asked.class)
class FollowUpsAskedTest {

    private QuerySide side;

    @BeforeEach
    void ask(QuerySide shared) {
        side = shared;
    }

    @Test
    void whatIsDueComesMostUrgentFirst() {
        assertThat(ids(Group.MANAGER_S3, ""))
                .containsExactly(
                        Lives.PENDING,
                        Lives.OVERDUE,
                        Lives.COMING_TODAY,
                        Lives.TOMORROW,
                        Lives.CORRECTED,
                        Lives.COMPANY,
                        Lives.HANDED_OVER,
                        Lives.REFERRED,
                        Lives.LATER,
                        Lives.BACK);
    }

    /** Overdue from the day after, reminded on the day before and on the day, due earlier. */
    @ParameterizedTest
    @CsvSource({
        "9009,OVERDUE,-23",
        "9002,OVERDUE,-2",
        "9004,REMINDED,0",
        "9003,REMINDED,1",
        "9013,DUE,3",
        "9005,DUE,12",
        "9014,DUE,19"
    })
    void howUrgentItIsGoesByTheStoresDay(int number, String state, long daysLeft) {
        JsonNode line = line(io.showroom.testing.Life.id(number));
        assertThat(line.path("state").stringValue()).isEqualTo(state);
        assertThat(line.path("daysLeft").longValue()).isEqualTo(daysLeft);
    }

    @Test
    void aLineHasPersonChannelAndPurpose() {
        assertThat(line(Lives.COMING_TODAY).toString())
                .isEqualTo("{\"prospectId\":\"" + Lives.COMING_TODAY
                        + "\",\"store\":\"S3\",\"zone\":\"Asia/Shanghai\",\"state\":\"REMINDED\",\"dueOn\":\"2027-01-01\","
                        + "\"daysLeft\":0,\"channel\":\"VISIT\",\"purpose\":\"terms\",\"name\":\"钱多\",\"handedOver\":false,"
                        + "\"phone\":\"+8613600136004\",\"grade\":\"A\",\"model\":\"X2\",\"consultant\":\"zhou\","
                        + "\"lastContactAt\":\"2026-12-24T01:30:00Z\"}");
    }

    @Test
    void neitherErasedNorClosedNorUngradedOnesAreDue() {
        assertThat(ids(Group.MANAGER_S3, ""))
                .doesNotContain(
                        Lives.ERASED, Lives.DEFEATED, Lives.UNGRADED, Lives.VISITOR, Lives.OWNER, Lives.IMPORTED);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-08,0", "2026-12-09,1", "2026-12-31,2", "2027-01-01,3", "2027-01-02,4", "2027-01-20,10"})
    void dueIsInclusive(String day, int count) {
        assertThat(ids(Group.MANAGER_S3, "?due=" + day)).hasSize(count);
        assertThat(side.json(Group.MANAGER_S3, "/api/follow-ups?due=" + day)
                        .path("total")
                        .intValue())
                .isEqualTo(count);
    }

    @Test
    void consultantsAndStoresNarrow() {
        assertThat(ids(Group.GROUP_MANAGER, "?store=S3&size=500")).hasSize(10);
        assertThat(ids(Group.MANAGER_S3, "?consultant=lin"))
                .containsExactly(Lives.OVERDUE, Lives.CORRECTED, Lives.LATER, Lives.BACK);
        assertThat(ids(Group.MANAGER_S3, "?consultant=lin&consultant=zhou")).hasSize(10);
        assertThat(ids(Group.MANAGER_S3, "?store=S1")).isEmpty();
        assertThat(ids(Group.MANAGER_S3, "?consultant=nobody")).isEmpty();
    }

    @Test
    void aConsultantSeesTheirOwnAndNobodyElsesWhateverTheyAskFor() {
        assertThat(ids(Group.LIN, "")).containsExactly(Lives.OVERDUE, Lives.CORRECTED, Lives.LATER, Lives.BACK);
        assertThat(ids(Group.LIN, "?consultant=zhou")).isEmpty();
        assertThat(ids(Group.ZHOU, "")).hasSize(6);
    }

    @Test
    void marketingSeesNumbersMasked() {
        assertThat(side.json(Group.MARKETING_S3, "/api/follow-ups").toString())
                .contains("+86139****9002")
                .doesNotContain("13900139002");
    }

    @Test
    void receptionGetsNoList() {
        JsonNode refused = side.refusal(Group.RECEPTIONIST_S3, "/api/follow-ups", 403);
        assertThat(refused.path("code").stringValue()).isEqualTo("searchOnly");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 500})
    void pagesTogetherAreTheWholeList(int size) {
        List<String> together = new ArrayList<>();
        for (int page = 0; page * size < 10; page++) {
            together.addAll(ids(Group.MANAGER_S3, "?size=" + size + "&page=" + page));
        }
        assertThat(together).containsExactlyElementsOf(ids(Group.MANAGER_S3, ""));
        assertThat(ids(Group.MANAGER_S3, "?page=10")).isEmpty();
    }

    @Test
    void gradesAreSortedByHeatAndNamesByPinyin() {
        assertThat(told("?sort=grade", "grade")).containsExactly("H", "H", "A", "A", "B", "B", "B", "C", "C", "C");
        assertThat(told("?sort=grade,desc", "grade")).containsExactly("C", "C", "C", "B", "B", "B", "A", "A", "H", "H");
        assertThat(told("?sort=name", "name"))
                .containsExactly("冯远", "韩梅", "何光", "刘芳", "钱多", "孙丽", "吴昊", "杨帆", "赵强", "郑重");
        assertThat(told("?sort=due,desc", "dueOn")).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(told("?sort=lastContact", "lastContactAt")).isSorted();
    }

    /** Lin Yue (林悦) is before Zhou Kai (周凯). */
    @Test
    void consultantsAreSortedByTheirNames() {
        assertThat(told("?sort=consultant", "consultant"))
                .startsWith("lin")
                .endsWith("zhou")
                .hasSize(10);
        assertThat(told("?sort=consultant,desc", "consultant"))
                .startsWith("zhou")
                .endsWith("lin");
    }

    @ParameterizedTest
    @CsvSource({
        "due=2026-02-30,due,date",
        "due=tomorrow,due,date",
        "page=-1,page,range",
        "page=1000001,page,range",
        "page=one,page,number",
        "size=0,size,range",
        "size=501,size,range",
        "size=1.5,size,number",
        "sort=price,sort,oneOf",
        "sort=due;up,sort,oneOf",
        "due=2027-01-01&due=2027-01-02,due,once",
        "state=DUE,state,unknownParameter",
        "asKnownAt=2027-01-02T00:00:00Z,asKnownAt,toCome"
    })
    void invalidParametersAreNamed(String query, String field, String code) {
        JsonNode error = side.refusal(Group.MANAGER_S3, "/api/follow-ups?" + query.replace(';', ','), 400)
                .path("errors")
                .path(0);
        assertThat(error.path("field").stringValue()).isEqualTo(field);
        assertThat(error.path("code").stringValue()).isEqualTo(code);
    }

    /** On 10 December Zhou Jie was not lost yet and nobody was erased; the erased person's name stays unreadable. */
    @Test
    void asKnownThenIsWhatWasOpenThenAndHowUrgentItWasThatDay() {
        JsonNode then = side.json(Group.MANAGER_S3, "/api/follow-ups?asKnownAt=2026-12-10T04:00:00Z");
        assertThat(lines(then, "rows").stream()
                        .map(line -> line.path("prospectId").stringValue() + " "
                                + line.path("state").stringValue() + " "
                                + line.path("dueOn").stringValue()))
                .containsExactly(
                        Lives.DEFEATED + " OVERDUE 2026-12-04",
                        Lives.PENDING + " OVERDUE 2026-12-09",
                        Lives.OWNER + " REMINDED 2026-12-11",
                        Lives.HANDED_OVER + " REMINDED 2026-12-11",
                        Lives.CORRECTED + " DUE 2026-12-12",
                        Lives.ERASED + " DUE 2026-12-18");
    }

    @Test
    void namesOfProspectsHandedOverSinceAreHidden() {
        JsonNode then = side.json(Group.LIN, "/api/follow-ups?asKnownAt=2026-12-10T04:00:00Z");
        JsonNode handedOver = lines(then, "rows").stream()
                .filter(line -> line.path("prospectId").stringValue().equals(Lives.HANDED_OVER))
                .findFirst()
                .orElseThrow();
        assertThat(handedOver.path("handedOver").booleanValue()).isTrue();
        assertThat(handedOver.path("name").isNull()).isTrue();
        assertThat(handedOver.path("phone").isNull()).isTrue();
        assertThat(then.toString()).doesNotContain("郑重", "13100131011");
    }

    private List<String> ids(Actor actor, String query) {
        return lines(side.json(actor, "/api/follow-ups" + query), "rows").stream()
                .map(line -> line.path("prospectId").stringValue())
                .toList();
    }

    private List<String> told(String query, String field) {
        return lines(side.json(Group.MANAGER_S3, "/api/follow-ups" + query), "rows").stream()
                .map(line -> line.path(field).stringValue())
                .toList();
    }

    private JsonNode line(String id) {
        return lines(side.json(Group.MANAGER_S3, "/api/follow-ups"), "rows").stream()
                .filter(line -> line.path("prospectId").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
