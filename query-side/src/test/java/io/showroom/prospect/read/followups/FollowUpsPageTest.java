package io.showroom.prospect.read.followups;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.Html;
import io.showroom.testing.Lives;
import io.showroom.testing.QuerySide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Page of follow-ups: due until tomorrow by default. */
@ExtendWith(Asked.class)
class FollowUpsPageTest {

    private QuerySide side;

    @BeforeEach
    void ask(QuerySide shared) {
        side = shared;
    }

    @Test
    void withoutADayItShowsWhatIsDueUntilTomorrow() {
        assertThat(side.page(Group.MANAGER_S3, "/follow-ups", "en").main())
                .contains("吴昊", "刘芳", "钱多", "赵强")
                .doesNotContain("韩梅", "孙丽");
    }

    @Test
    void withADayItShowsWhatIsDueByThen() {
        assertThat(side.page(Group.MANAGER_S3, "/follow-ups?due=2026-12-31", "en")
                        .main())
                .contains("吴昊", "刘芳")
                .doesNotContain("钱多");
        assertThat(side.page(Group.MANAGER_S3, "/follow-ups?due=2027-01-31", "en")
                        .main())
                .contains("孙丽", "杨帆");
    }

    @Test
    void aConsultantSeesTheirOwnWithoutAChoiceOfColleagues() {
        Html page = side.page(Group.LIN, "/follow-ups?due=2027-01-31", "en");
        assertThat(page.main()).contains("刘芳").doesNotContain("钱多", "周凯");
        assertThat(side.page(Group.MANAGER_S3, "/follow-ups", "en").main()).contains("林悦", "周凯");
    }

    @Test
    void asKnownThenKeepsTheMomentAndLeadsBackToNow() {
        Html page = side.page(Group.MANAGER_S3, "/follow-ups?asKnownAt=2026-12-10T12:00", "en");
        assertThat(page.main()).contains("周杰", "吴昊", "2026-12-10 12:00").doesNotContain("刘芳");
        assertThat(page.source()).contains("asKnownAt=2026-12-10T04:00:00Z");
    }

    @Test
    void everyLineLeadsToTheCustomer() {
        Html page = side.page(Group.LIN, "/follow-ups?due=2027-01-31", "en");
        assertThat(page.links().stream().filter(link -> link.startsWith("/prospects/P-")))
                .anySatisfy(link -> assertThat(link).startsWith("/prospects/" + Lives.OVERDUE))
                .allSatisfy(link ->
                        assertThat(side.get(Group.LIN, link).statusCode()).isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({"en,overdue", "zh-CN,逾期"})
    void itIsInTheReadersLanguage(String language, String word) {
        Html page = side.page(Group.MANAGER_S3, "/follow-ups", language);
        assertThat(page.text().toLowerCase(java.util.Locale.ROOT)).contains(word);
        assertThat(page.source()).contains("lang=\"" + language + "\"");
    }

    @ParameterizedTest
    @CsvSource({"en,Due by: must be a date", "zh-CN,截止：请填写日期"})
    void anInvalidDayIsReportedWithALinkBack(String language, String word) {
        var answer = side.get(Group.MANAGER_S3, "/follow-ups?due=soon&consultant=lin", language, "text/html");
        assertThat(answer.statusCode()).isEqualTo(400);
        Html page = new Html(answer.body());
        assertThat(page.links()).contains("/follow-ups?consultant=lin");
        assertThat(page.text()).contains(word);
    }

    @Test
    void receptionGetsTheReasonWhyThereIsNoList() {
        var answer = side.get(Group.RECEPTIONIST_S3, "/follow-ups", "en", "text/html");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(new Html(answer.body()).text()).contains("Reception can search for customers");
    }
}
