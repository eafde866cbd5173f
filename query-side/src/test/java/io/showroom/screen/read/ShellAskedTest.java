package io.showroom.screen.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.naming.read.MasterDataNames;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.Html;
import io.showroom.testing.QuerySide;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shell of every page: home, navigation, tabs, other language, theme. */
@ExtendWith(Asked.class)
class ShellAskedTest {

    private QuerySide side;

    @BeforeEach
    void ask(QuerySide shared) {
        side = shared;
    }

    @ParameterizedTest
    @CsvSource({
        "MANAGER,S3,/store",
        "CONSULTANT,S3,/today",
        "RECEPTIONIST,S3,/reception",
        "ASSISTANT,S3,/month-end",
        "MARKETING,S3,/reports/sources",
        "GROUP_MANAGER,,/stores",
        "AUDITOR,,/audit",
        "ADMINISTRATOR,,/admin",
        "MANAGER CONSULTANT,S3,/store",
        "CONSULTANT RECEPTIONIST,S3,/today",
        "GROUP_MANAGER AUDITOR,,/stores",
        "RECEPTIONIST,,/visits",
        "ASSISTANT,,/reports"
    })
    void everyRoleHasAHomePage(String roles, @Nullable String store, String home) {
        Actor actor = actor(roles, store);
        HttpResponse<String> answer = side.get(actor, "/", "en", "text/html");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).isEqualTo(home);
        // /reports redirects to the first report.
        assertThat(side.get(actor, home, "en", "text/html").statusCode())
                .isEqualTo(home.equals("/reports") ? 302 : 200);
    }

    @ParameterizedTest
    @CsvSource({
        "RECEPTIONIST,S3",
        "CONSULTANT,S3",
        "MANAGER,S3",
        "ASSISTANT,S3",
        "MARKETING,S3",
        "GROUP_MANAGER,",
        "AUDITOR,",
        "ADMINISTRATOR,"
    })
    void everyEntryOfTheRailIsServedToWhoSeesIt(String role, @Nullable String store) {
        Actor actor = actor(role, store);
        List<String> links = side.page(actor, "/rota", "en").links();
        assertThat(NavigationItem.of(actor)).hasSizeBetween(2, 7).allSatisfy(entry -> {
            assertThat(links).contains(entry.href());
            // Homes and reports have tests of their own.
            if (!entry.href().matches("/(store|stores|month-end|meeting|reports|today)")) {
                assertThat(side.get(actor, entry.href(), "en", "text/html").statusCode())
                        .as(entry.href())
                        .isEqualTo(200);
            }
        });
    }

    @Test
    void theShellShowsNameRoleAndStore() {
        assertThat(side.page(Group.LIN, "/rota", "en").text())
                .contains("林悦", "Sales consultant", "Xujiahui", "Fri 1 Jan 2027");
        assertThat(side.page(Group.LIN, "/rota", "zh-CN").text()).contains("林悦", "销售顾问", "2027年1月1日 星期五");
    }

    @Test
    void theOtherLanguageIsTheSamePageWithAllThatIsChosen() {
        Html page = side.page(Group.MANAGER_S3, "/prospects?grade=H&q=wang&after=3", "en");
        assertThat(page.links()).contains("/prospects?grade=H&q=wang&lang=zh-CN");
        assertThat(side.page(Group.MANAGER_S3, "/prospects?grade=H&lang=zh-CN", "en")
                        .links())
                .contains("/prospects?grade=H&lang=en");
    }

    @ParameterizedTest
    @CsvSource({"dark,dark", "light,light", "purple,system", "'',system"})
    void theThemeIsTheChosenOne(String cookie, String theme) {
        HttpResponse<String> answer = side.send(
                Group.LIN,
                HttpRequest.newBuilder(side.uri("/rota"))
                        .header("Accept", "text/html")
                        .header("Cookie", "theme=" + cookie));
        assertThat(new Html(answer.body()).found("data-theme-choice=\"(\\w+)\"[^>]*aria-pressed=\"true\""))
                .containsExactly(theme);
    }

    @ParameterizedTest
    @CsvSource({"zh,zh-CN", "zh-CN,zh-CN", "en,en", "fr,en"})
    void aCookieDecidesOnTheLanguageBeforeTheBrowsersWish(String cookie, String lang) {
        HttpResponse<String> answer = side.send(
                Group.LIN,
                HttpRequest.newBuilder(side.uri("/rota"))
                        .header("Accept", "text/html")
                        .header("Accept-Language", lang.equals("en") ? "zh-CN" : "en")
                        .header("Cookie", "language=" + cookie));
        assertThat(answer.body()).contains("lang=\"" + lang + "\"");
    }

    @Test
    void lowerChoicesAreGroupedByUpperOnes() {
        List<ChoiceGroup> groups = ChoiceGroup.of(List.of(
                new MasterDataNames.Choice("store", "Store", null),
                new MasterDataNames.Choice("walk-in", "Walk-in", "store"),
                new MasterDataNames.Choice("other", "Other", null),
                new MasterDataNames.Choice("passing", "Passing by", "store"),
                new MasterDataNames.Choice("orphan", "Orphan", "gone")));
        assertThat(groups).extracting(ChoiceGroup::key).containsExactly("", "store");
        assertThat(groups.get(0).choices())
                .extracting(MasterDataNames.Choice::key)
                .containsExactly("other", "orphan");
        assertThat(groups.get(1).choices())
                .extracting(MasterDataNames.Choice::key)
                .containsExactly("walk-in", "passing");
        assertThat(ChoiceGroup.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,0,0", "20,20,0", "21,20,1", "50,20,30"})
    void ofALongListTheFirstTwentyAreShown(int all, int lines, int more) {
        List<Integer> shown = new ArrayList<>();
        Preview<Integer> preview = Preview.of(IntStream.range(0, all).boxed().toList(), shown::add);
        assertThat(preview.lines()).hasSize(lines).isEqualTo(shown);
        assertThat(preview.more()).isEqualTo(more);
        assertThat(preview.isEmpty()).isEqualTo(all == 0);
    }

    @ParameterizedTest
    @CsvSource({
        "/import,ASSISTANT ADMINISTRATOR",
        "/admin/health,ADMINISTRATOR",
        "/password,CONSULTANT ADMINISTRATOR RECEPTIONIST"
    })
    void restrictedPagesAreForTheirRoles(String address, String roles) {
        for (String role : roles.split(" ")) {
            assertThat(side.get(actor(role, "S3"), address, "zh-CN", "text/html")
                            .statusCode())
                    .isEqualTo(200);
        }
        if (!address.equals("/password")) {
            assertThat(side.get(Group.MANAGER_S3, address, "zh-CN", "text/html").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void anImportedListHasItsPageWithAllItsFields() {
        String page =
                side.page(Group.ASSISTANT_S3, "/import/any?step=map", "en").source();
        assertThat(page).contains("secondPhone", "purchaseKind", "nextFollowUp", "defeatReason");
        assertThat(side.get(Group.MARKETING_S3, "/import/any", "en", "text/html")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void administratorsSeeThePartsOfTheSystem() {
        assertThat(side.json(Group.ADMINISTRATOR, "/api/admin/health")
                        .valueStream()
                        .map(part -> part.path("part").stringValue()))
                .containsSubsequence("accessLog", "traces");
        assertThat(side.refusal(Group.AUDITOR, "/api/admin/health", 403)
                        .path("code")
                        .stringValue())
                .isEqualTo("administratorsOnly");
    }

    private static Actor actor(String roles, @Nullable String store) {
        Set<Role> all = java.util.Arrays.stream(roles.split(" "))
                .map(Role::valueOf)
                .collect(java.util.stream.Collectors.toSet());
        return new Actor("somebody", all, store);
    }
}
