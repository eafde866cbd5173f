package io.showroom.prospect.read.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.Html;
import io.showroom.testing.Life;
import io.showroom.testing.Lives;
import io.showroom.testing.QuerySide;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Page of the card with its four tabs, and page of a consultant's day. */
@ExtendWith(Asked.class)
class CardPageTest {

    private static final String OWNER = "/prospects/" + Lives.OWNER;

    private QuerySide side;

    @BeforeEach
    void ask(QuerySide shared) {
        side = shared;
    }

    @ParameterizedTest
    @CsvSource({
        "'',wants it in red",
        "?tab=log,wants it in red",
        "?tab=nonsense,wants it in red",
        "?tab=grades,said so",
        "?tab=stream,LSVAA4182E2123456",
        "?tab=replay,2026-12-28"
    })
    void eachTabHasItsContents(String query, String told) {
        assertThat(side.page(Group.LIN, OWNER + query, "en").main()).contains("王小明", told);
    }

    /** An owner, an erased person, one with a corrected grade, and one referred by a colleague's customer. */
    @ParameterizedTest
    @ValueSource(ints = {9001, 9010, 9013, 9012})
    void everyLinkOfACardLeadsSomewhere(int number) {
        Set<String> links = new TreeSet<>();
        for (String tab : List.of("log", "grades", "stream", "replay")) {
            links.addAll(side.page(Group.MANAGER_S3, "/prospects/" + Life.id(number) + "?tab=" + tab, "en")
                    .links());
        }
        assertThat(links.stream().filter(link -> link.startsWith("/prospects/")))
                .hasSizeGreaterThan(4)
                .allSatisfy(link -> assertThat(side.get(Group.MANAGER_S3, link, "en", "text/html")
                                .statusCode())
                        .as(link)
                        .isEqualTo(200));
    }

    @Test
    void aReplayTellsWhatTheEventChanged() {
        String seventh = side.page(Group.LIN, OWNER + "?tab=replay&to=7", "en").main();
        assertThat(seventh).contains("ordered", "148000");
        String first = side.page(Group.LIN, OWNER + "?tab=replay&to=0", "en").main();
        assertThat(first).contains("2026-12-01").doesNotContain("148000");
        // A step beyond the end shows the end.
        assertThat(side.page(Group.LIN, OWNER + "?tab=replay&to=99", "en").main())
                .contains("2026-12-28");
    }

    @Test
    void asKnownThenNothingCanBeDoneAndNothingLaterIsTold() {
        Html then = side.page(Group.LIN, OWNER + "?asKnownAt=2026-12-08T00:00:00Z", "en");
        assertThat(then.main()).contains("2026-12-08 08:00", "wants it in red").doesNotContain("148,000");
        assertThat(then.source()).doesNotContain("data-command=\"RecordContact\"");
        assertThat(side.page(Group.LIN, OWNER, "en").source()).contains("data-command=\"RecordContact\"");
    }

    @ParameterizedTest
    @CsvSource({"en,delivered", "zh-CN,已交车"})
    void itIsInTheReadersLanguage(String language, String word) {
        assertThat(side.page(Group.LIN, OWNER, language).main()).contains(word);
    }

    @Test
    void anErasedPersonHasAFixedNameAndFewActs() {
        Html page = side.page(Group.MANAGER_S3, "/prospects/" + Lives.ERASED, "zh-CN");
        assertThat(page.text()).contains("已删除").doesNotContain("已删除/erased", "张三");
        assertThat(page.source()).doesNotContain("data-command=\"GradeProspect\"", "data-command=\"PostponeFollowUp\"");
    }

    @ParameterizedTest
    @CsvSource({"en,belongs to somebody else", "zh-CN,这属于其他人"})
    void withoutPermissionThePageSaysSo(String language, String words) {
        var answer = side.get(Group.ZHOU, OWNER, language, "text/html");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(new Html(answer.body()).text()).contains(words).doesNotContain("王小明");
    }

    /** Liu Fang, H, overdue since the 30th; Chen Cheng's grade, due by 15:00 today; nothing of Zhou Kai's. */
    @Test
    void theDayListsWhatIsOverdueAndWhatWaitsForAGradeAndOpensTheFirst() {
        Html day = side.page(Group.LIN, "/today", "en");
        assertThat(day.main())
                .contains("1 overdue", "1 ungraded (5 h left)", "0 tomorrow")
                .containsSubsequence("刘芳", "陈诚")
                .doesNotContain("钱多", "郑重", "张三");
        assertThat(day.main()).contains("Settle the details");
        assertThat(panel("/today")).isEqualTo(Lives.OVERDUE);
    }

    @Test
    void theDayOpensWhomOneChoosesAndAfterADoneOneTheNext() {
        assertThat(panel("/today?prospect=" + Lives.UNGRADED)).isEqualTo(Lives.UNGRADED);
        assertThat(panel("/today?done=" + Lives.OVERDUE)).isEqualTo(Lives.UNGRADED);
        assertThat(panel("/today?done=" + Lives.UNGRADED)).isEqualTo(Lives.OVERDUE);
        assertThat(side.get(Group.LIN, "/today?prospect=" + Lives.TOMORROW, "en", "text/html")
                        .statusCode())
                .isEqualTo(403);
    }

    /** Two days after Friday is a Sunday, on which S3 is closed. */
    @Test
    void theNextDayOfAGradeIsAnOpenOne() {
        assertThat(side.page(Group.LIN, "/today", "en").main()).contains("Mon 4 Jan 2027");
    }

    @Test
    void openProspectsAreCountedByGradeHottestFirst() {
        assertThat(side.page(Group.LIN, "/today", "en").main())
                .containsSubsequence("My open prospects", "H", "1", "B", "1", "C", "3", "ungraded", "1");
    }

    @Test
    void onlyConsultantsHaveSuchADay() {
        for (Actor actor : List.of(Group.MANAGER_S3, Group.RECEPTIONIST_S3, Group.AUDITOR, Group.ADMINISTRATOR)) {
            assertThat(side.get(actor, "/today", "en", "text/html").statusCode())
                    .as(actor.user())
                    .isEqualTo(403);
        }
    }

    private String panel(String address) {
        return side.page(Group.LIN, address, "en")
                .found("<h2><a href=\"/prospects/(P-[^\"]+)\"")
                .getFirst();
    }
}
