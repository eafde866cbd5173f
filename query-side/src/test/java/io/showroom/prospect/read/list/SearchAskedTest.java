package io.showroom.prospect.read.list;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.Life;
import io.showroom.testing.Lives;
import io.showroom.testing.QuerySide;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Search {@code GET /api/prospects?q=}: who is found by which text, depending on what the user may see. */
@ExtendWith(Asked.class)
class SearchAskedTest {

    private QuerySide side;

    @BeforeEach
    void ask(QuerySide shared) {
        side = shared;
    }

    @ParameterizedTest
    @CsvSource({
        // Names: in characters, in part, in pinyin, by initials, with and without tones.
        "王小明,9001",
        "小明,9001",
        "wangxiaoming,9001",
        "wang xiao ming,9001",
        "wxm,9001",
        "wángxiǎo,9001",
        "liu f,9002",
        "WuHao,9009",
        "zhengzhong,9011",
        // Numbers by their end; whole numbers in any notation.
        "13800138001,9001",
        "138 0013 8001,9001",
        "+86 138-0013-8001,9001",
        "008613800138001,9001",
        "38001,9001",
        "021-64381234,9016",
        "64381234,9016",
        // Plate and VIN.
        "沪A12345,9001",
        "沪a·123 45,9001",
        "A12345,9001",
        "2345,9001",
        "LSVAA4182E2123456,9001",
        "123456,9001"
    })
    void aCustomerIsFoundByNameNumberPlateAndVin(String typed, String numbers) {
        assertThat(found(Group.MANAGER_S3, typed)).containsExactly(ids(numbers));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"明小", "gnaw", "13800138002", "沪B12345", "张三", "13800138010", "LSVAA", "%", "_", "\\", "...."})
    void unknownTextsFindNobody(String typed) {
        assertThat(found(Group.MANAGER_S3, typed)).isEmpty();
    }

    @Test
    void lettersFindEverySyllableThatBeginsWithThem() {
        // 郑重, 赵强 and 周杰 by family name; 何光 and 韩梅 too, 吴昊 by given name.
        assertThat(found(Group.MANAGER_S3, "zh")).containsExactlyInAnyOrder(ids("9003 9008 9011"));
        assertThat(found(Group.MANAGER_S3, "h")).containsExactlyInAnyOrder(ids("9009 9013 9016"));
    }

    @Test
    void aModelIsFoundWithAllWhoWantIt() {
        List<String> wanting = lines(side.json(Group.MANAGER_S3, "/api/prospects?model=X1&size=500"), "rows").stream()
                .map(line -> line.path("prospectId").stringValue())
                .toList();
        assertThat(wanting).hasSize(3);
        assertThat(found(Group.MANAGER_S3, "x1")).containsExactlyInAnyOrderElementsOf(wanting);
    }

    @Test
    void searchingNeverShowsMoreThanTheList() {
        assertThat(found(Group.LIN, "郑重")).isEmpty();
        assertThat(found(Group.ZHOU, "郑重")).containsExactly(Lives.HANDED_OVER);
        assertThat(found(Group.MANAGER, "王小明")).isEmpty();
        assertThat(found(Group.GROUP_MANAGER, "王小明")).containsExactly(Lives.OWNER);
    }

    @ParameterizedTest
    @CsvSource({"13800138001,9001", "8001,9001", "138 0013 8001,9001", "沪A12345,9001", "刘芳,9002", "liufang,9002"})
    void receptionFindsByNamesAndByNumbersItKnowsAlready(String typed, String numbers) {
        assertThat(found(reception(), typed)).containsExactly(ids(numbers));
    }

    /** Other lengths would reveal a masked number digit by digit. */
    @ParameterizedTest
    @ValueSource(strings = {"38001", "001", "0138001", "13800138"})
    void receptionDoesNotFindByOtherEnds(String typed) {
        assertThat(found(reception(), typed)).isEmpty();
    }

    @Test
    void marketingFindsByNamesAloneForItNeedsNoNumbers() {
        Actor marketing = new Actor("marketing-1", Set.of(Role.MARKETING), "S3");
        assertThat(found(marketing, "王小明")).containsExactly(Lives.OWNER);
        assertThat(found(marketing, "13800138001")).isEmpty();
        assertThat(found(marketing, "8001")).isEmpty();
        assertThat(found(marketing, "沪A12345")).isEmpty();
    }

    @Test
    void receptionSeesAFewWithoutAnotherPageOrAFile() {
        Actor qian = reception();
        assertThat(refusal(qian, "")).isEqualTo("searchOnly");
        assertThat(refusal(qian, "?q=a")).isEqualTo("searchOnly");
        assertThat(refusal(qian, "?q=liu&page=1")).isEqualTo("searchOnly");
        assertThat(refusal(qian, "?q=liu&format=csv")).isEqualTo("searchOnly");
        JsonNode found = side.json(qian, "/api/prospects?q=x2&size=500");
        assertThat(found.path("size").intValue()).isLessThanOrEqualTo(20);
    }

    /** A hundred distinct numbers per hour; repeated ones count once; names are not limited. */
    @Test
    void tryingNumbersIsLimitedForUsersWhoSeeThemMasked() {
        Actor trying = new Actor("tries-numbers", Set.of(Role.RECEPTIONIST), "S3");
        PhoneSearchLog numbers = side.part(PhoneSearchLog.class);
        for (int n = 0; n < 100; n++) {
            numbers.note(SearchWords.of("%04d".formatted(7500 + n)).sought(), trying);
        }
        assertThat(found(trying, "7500")).isEmpty();
        HttpResponse<String> refused = side.get(trying, "/api/prospects?q=7600");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("tooManyNumbers");
        assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 3600L);
        assertThat(found(trying, "王小明")).containsExactly(Lives.OWNER);
        assertThat(found(reception(), "8001")).containsExactly(Lives.OWNER);
    }

    @Test
    void theBoxAboveShowsTheLatestFewAndSaysWhenThereAreMore() {
        String one = side.page(Group.MANAGER_S3, "/search?q=wxm", "en").text();
        assertThat(one).contains("王小明").doesNotContain("刘芳");
        assertThat(side.page(Group.MANAGER_S3, "/search?q=w", "en").source()).doesNotContain("/prospects/P-");
        List<String> many = side.page(Group.MANAGER_S3, "/search?q=x2", "en").found("href=\"/prospects/(P-[^\"?]+)");
        assertThat(many).hasSize(8).doesNotContain(Lives.OWNER);
    }

    /** A receptionist per search, so that tests do not share a limit. */
    private static Actor reception() {
        return new Actor("reception-" + System.nanoTime(), Set.of(Role.RECEPTIONIST), "S3");
    }

    private String refusal(Actor actor, String query) {
        return side.refusal(actor, "/api/prospects" + query, 403).path("code").stringValue();
    }

    private List<String> found(Actor actor, String typed) {
        String q = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        return lines(side.json(actor, "/api/prospects?q=" + q), "rows").stream()
                .map(line -> line.path("prospectId").stringValue())
                .toList();
    }

    private static String[] ids(String numbers) {
        return Arrays.stream(numbers.split(" "))
                .map(number -> Life.id(Integer.parseInt(number)))
                .toArray(String[]::new);
    }
}
