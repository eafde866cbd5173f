package io.showroom.prospect.read.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.QuerySide;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Reception searches for customers and gets no lists (docs/domain.md, section 1). In S1 more than twenty want an X1.
 */
@ExtendWith(Asked.class)
class ReceptionListTest {

    private static final int SHOWN = 20;
    private static final String CUSTOMER = "P-0000";
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 1);

    private static final Actor BOTH = new Actor("both", Set.of(Role.RECEPTIONIST, Role.MANAGER), "S1");

    private QuerySide side;

    @BeforeEach
    void ask(QuerySide shared) {
        side = shared;
    }

    @Test
    void theListIsEmptyWithoutASearchText() {
        for (String address : List.of(
                "/api/prospects",
                "/api/prospects?q=",
                "/api/prospects?q=%20",
                "/api/prospects?q=a",
                "/api/prospects?status=OPEN&size=500",
                "/api/follow-ups")) {
            HttpResponse<String> answer = get(Group.RECEPTIONIST, address);
            assertThat(answer.statusCode()).as(address).isEqualTo(403);
            assertThat(answer.body()).doesNotContain(CUSTOMER);
        }
        assertThat(get(Group.MANAGER, "/api/prospects").body()).contains(CUSTOMER);
        assertThat(get(BOTH, "/api/prospects").body()).contains(CUSTOMER);
    }

    @Test
    void aSearchShowsAFewAndNoMore() {
        HttpResponse<String> found = get(Group.RECEPTIONIST, "/api/prospects?size=500&sort=name&q=x1");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body().split("\"prospectId\"", -1)).hasSize(SHOWN + 1);
        assertThat(get(Group.RECEPTIONIST, "/api/prospects?page=1&q=x1").statusCode())
                .isEqualTo(403);
        assertThat(get(Group.MANAGER, "/api/prospects?size=500&q=x1").body().split("\"prospectId\"", -1))
                .hasSizeGreaterThan(SHOWN + 1);
    }

    @Test
    void noFileIsExported() {
        for (String format : List.of("csv", "xlsx")) {
            String asked = "format=" + format + "&q=x1";
            assertThat(get(Group.RECEPTIONIST, "/api/prospects?" + asked).statusCode())
                    .isEqualTo(403);
            assertThat(get(Group.RECEPTIONIST, "/api/prospects?asKnownAt=" + Asked.CLOCK.instant() + "&" + asked)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void theRegisterIsReadDayByDayAndNotFarBack() {
        String span = "?from=" + TODAY.minusDays(30) + "&to=" + TODAY;
        for (String address : List.of("/api/reports/visits", "/visits/print")) {
            assertThat(page(Group.RECEPTIONIST, address + "?day=" + TODAY).statusCode())
                    .isEqualTo(200);
            assertThat(page(Group.RECEPTIONIST, address + span).statusCode())
                    .as(address)
                    .isEqualTo(403);
            assertThat(page(Group.RECEPTIONIST, address + "?day=" + TODAY.minusDays(30))
                            .statusCode())
                    .as(address)
                    .isEqualTo(403);
            assertThat(page(Group.MANAGER, address + span).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void thePagesOfferOnlyWhatIsAnswered() {
        String register = page(Group.RECEPTIONIST, "/visits").body();
        assertThat(register)
                .contains("name=\"day\"", "/visits?day=" + TODAY.minusDays(1))
                .doesNotContain("name=\"from\"", "name=\"to\"", "/visits?from=", "href=\"/follow-ups\"");
        LocalDate earliest = TODAY.minusDays(7);
        assertThat(page(Group.RECEPTIONIST, "/visits?day=" + earliest))
                .matches(page -> page.statusCode() == 200, "the earliest day is answered")
                .matches(page -> !page.body().contains("day=" + earliest.minusDays(1)), "and leads no further back");
        assertThat(register).doesNotContain("This month");
        // The present month so far is a single day on its first.
        assertThat(page(Group.MANAGER, "/visits").body())
                .contains("name=\"from\"", "name=\"to\"", "href=\"/follow-ups\"", "This month");
        assertThat(page(Group.MANAGER, "/visits?from=2026-12-01&to=2026-12-31").body())
                .contains("/visits?from=");
    }

    @Test
    void aRangeIsAcceptedInEitherOrder() {
        String span =
                page(Group.MANAGER, "/visits?from=2026-03-09&to=2026-03-02").body();
        assertThat(span).contains("value=\"2026-03-02\"", "value=\"2026-03-09\"");
        assertThat(page(Group.MANAGER, "/visits?from=2024-01-01&to=2026-03-02"))
                .matches(page -> page.statusCode() == 400, "refused")
                .matches(page -> page.body().contains("366"), "and said how many days are right");
    }

    @Test
    void aTrailingDotDoesNotCountAsACharacter() {
        String found = page(Group.RECEPTIONIST, "/search?q=" + URLEncoder.encode("赵·", StandardCharsets.UTF_8))
                .body();
        assertThat(found).contains("sr-found-list").doesNotContain(CUSTOMER);
    }

    @Test
    void thePageOffersASearchAndNoFile() {
        String page = page(Group.RECEPTIONIST, "/prospects").body();
        assertThat(page).contains("name=\"q\"").doesNotContain("format=xlsx", CUSTOMER);
        String found = page(Group.RECEPTIONIST, "/prospects?q=x1").body();
        assertThat(found).contains(CUSTOMER).doesNotContain("format=xlsx").doesNotContain("page=1");
    }

    private HttpResponse<String> get(Actor actor, String address) {
        return side.get(actor, address);
    }

    private HttpResponse<String> page(Actor actor, String address) {
        return address.startsWith("/api/") ? get(actor, address) : side.get(actor, address, "en", "text/html");
    }
}
