package io.showroom.prospect.read.list;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.Html;
import io.showroom.testing.Life;
import io.showroom.testing.Lives;
import io.showroom.testing.QuerySide;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Filters and sort orders of the list of prospects of S3, in the API and on its page. */
@ExtendWith(Asked.class)
class ListMarksTest {

    private QuerySide side;

    @BeforeEach
    void ask(QuerySide shared) {
        side = shared;
    }

    @ParameterizedTest
    @CsvSource({
        "ungraded=true,9006",
        "incomplete=true,9015",
        "historyLacks=true,9015",
        "only=ungraded,9006",
        "due=2026-12-31,9002 9009",
        "due=2027-01-01,9002 9004 9009",
        "concern=price,9005",
        "area=徐汇,9001",
        "colour=white,9016",
        "customerType=CORPORATE,9016",
        "channel=PHONE,9007",
        "source=autohome,9007",
        "status=DELIVERED,9001",
        "status=DELIVERED&status=ORDERED,9001 9015",
        "status=VISITOR,9007",
        "grade=H&status=OPEN,9002 9016",
        "consultant=none,9007",
        "grade=none&status=OPEN,9006",
        "grade=H&concern=price,''",
        "ungraded=false&grade=A,9004 9009"
    })
    void conditionsFilterTheList(String query, String numbers) {
        assertThat(ids("size=500&" + query))
                .containsExactlyInAnyOrder(Arrays.stream(numbers.split(" "))
                        .filter(number -> !number.isEmpty())
                        .map(number -> Life.id(Integer.parseInt(number)))
                        .toArray(String[]::new));
    }

    /** Rows without the value are last in either direction. */
    @Test
    void theListIsSortedByEachOfItsColumns() {
        assertThat(told("sort=price", "price")).startsWith("148000");
        assertThat(ids("size=500&sort=closed,desc")).startsWith(Lives.OWNER, Lives.DEFEATED, Lives.IMPORTED);
        assertThat(ids("size=500&sort=name").getLast()).isIn(Lives.VISITOR, Lives.ERASED);
        assertThat(ids("size=500&sort=name")).startsWith(Lives.UNGRADED, Lives.REFERRED);
        assertThat(ids("size=500&sort=name,desc")).startsWith(Lives.DEFEATED);
        assertThat(told("sort=grade", "grade")).startsWith("O", "H").endsWith("");
        assertThat(told("sort=grade,desc", "grade")).startsWith("C").endsWith("");
        assertThat(told("sort=due", "dueOn"))
                .startsWith("2026-12-09", "2026-12-30")
                .endsWith("");
        assertThat(told("sort=due,desc", "dueOn")).startsWith("2027-01-20").endsWith("");
        assertThat(told("sort=consultant", "consultant")).startsWith("lin").endsWith("");
        assertThat(told("sort=firstContact", "firstAt")).isSorted();
    }

    @Test
    void anUnknownConditionIsRejected() {
        JsonNode refused = side.refusal(Group.MANAGER_S3, "/api/prospects?ungraded=maybe", 400);
        assertThat(refused.at("/errors/0/message").stringValue()).contains("false, true");
        // Parameters of figures are rejected without a figure.
        assertThat(side.refusal(Group.MANAGER_S3, "/api/prospects?from=2026-12-01", 400)
                        .at("/errors/0/field")
                        .stringValue())
                .isEqualTo("from");
        assertThat(side.refusal(Group.MANAGER_S3, "/api/prospects?figure=shoes/size", 400)
                        .path("status")
                        .intValue())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/prospects?grade=H&sort=name,en,刘芳",
        "/prospects?consultant=lin&status=OPEN,zh-CN,孙丽",
        "/prospects?only=ungraded,en,陈诚",
        "/prospects?asKnownAt=2026-12-10T12:00,en,周杰"
    })
    void thePageShowsTheSameAndKeepsWhatIsChosen(String address, String language, String name) {
        Html page = side.page(Group.MANAGER_S3, address, language);
        assertThat(page.main()).contains(name).doesNotContain("王小雨");
        assertThat(page.source()).contains("format=xlsx");
    }

    @Test
    void filtersOfferWhatIsInUse() {
        Html page = side.page(Group.MANAGER_S3, "/prospects", "en");
        assertThat(page.found("<option value=\"([^\"]+)\""))
                .contains("徐汇", "浦东", "white", "lin", "zhou", "CORPORATE", "DEFEAT_PENDING");
        assertThat(side.page(Group.LIN, "/prospects", "en").found("<option value=\"([^\"]+)\""))
                .contains("徐汇")
                .doesNotContain("浦东", "white", "zhou");
    }

    @Test
    void theListOfAFigureSaysWhichAndNamesItsRow() {
        String address = "/prospects?figure=funnel/order/reachedDirectly&reading=period"
                + "&from=2026-12-01&to=2026-12-31&by=consultant&key=lin&store=S3";
        assertThat(side.page(Group.MANAGER_S3, address, "en").main())
                .contains("Funnel conversion, Order · 2026-12-01 to 2026-12-31 · 林悦", "王小明")
                .doesNotContain("许多");
        assertThat(side.page(Group.MANAGER_S3, address, "zh-CN").main()).contains("漏斗转化", "林悦");
    }

    @Test
    void anErasedPersonHasAFixedNameInTheList() {
        assertThat(side.page(Group.MANAGER_S3, "/prospects?grade=C&consultant=lin", "en")
                        .main())
                .contains("erased")
                .doesNotContain("已删除");
        assertThat(side.page(Group.MANAGER_S3, "/prospects?grade=C&consultant=lin", "zh-CN")
                        .main())
                .contains("已删除")
                .doesNotContain("erased");
    }

    @ParameterizedTest
    @CsvSource({"13900139002,刘芳", "139 0013 9002,刘芳", "+86 139-0013-9002,刘芳", "13900139099,''", "1390013,''", "'',''"})
    void theRegistrationShowsTheCustomersOfAKnownNumber(String phone, String name) {
        String shown = side.page(
                        Group.RECEPTIONIST_S3,
                        "/known-phone?phone=" + phone.replace("+", "%2B").replace(" ", "%20"),
                        "en")
                .text();
        if (name.isEmpty()) {
            assertThat(shown).doesNotContain("刘");
        } else {
            assertThat(shown).contains(name, "林悦").doesNotContain("13900139002");
        }
    }

    /** Of a colleague's customer only the first character is shown; of another store's nothing. */
    @Test
    void theCustomerOfAKnownNumberIsMaskedByPermissions() {
        assertThat(known(Group.ZHOU)).contains("刘**").doesNotContain("刘芳");
        assertThat(known(Group.LIN)).contains("刘芳");
        assertThat(known(Group.RECEPTIONIST)).doesNotContain("刘");
    }

    private String known(Actor actor) {
        return side.page(actor, "/known-phone?phone=13900139002", "en").text();
    }

    private List<String> ids(String query) {
        return lines(side.json(Group.MANAGER_S3, "/api/prospects?" + query), "rows").stream()
                .map(line -> line.path("prospectId").stringValue())
                .toList();
    }

    private List<String> told(String query, String field) {
        return lines(side.json(Group.MANAGER_S3, "/api/prospects?size=500&" + query), "rows").stream()
                .map(line -> line.path(field).isNull() ? "" : line.path(field).asString())
                .toList();
    }
}
