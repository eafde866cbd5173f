package io.showroom.prospect.read.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.Html;
import io.showroom.testing.QuerySide;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Portfolios of S3 and what a hand-over reassigns. */
@ExtendWith(Asked.class)
class HandOverPageTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 1);

    private QuerySide side;

    @BeforeEach
    void ask(QuerySide shared) {
        side = shared;
    }

    static Stream<Actor> whoHandsNothingOver() {
        return Stream.of(
                Group.LIN,
                Group.RECEPTIONIST_S3,
                Group.ASSISTANT_S3,
                Group.MARKETING_S3,
                Group.GROUP_MANAGER,
                Group.AUDITOR);
    }

    /**
     * Lin Yue: Liu Fang (H), Han Mei (B), Sun Li, Yang Fan and an erased one (C), Chen Cheng (ungraded) and an owner;
     * Zhou Jie is lost and stays. Nothing is due of the erased one.
     */
    @Test
    void aPortfolioHasOpenProspectsByGradeAndOwners() {
        Portfolio lin = holdings(List.of("lin", "zhou")).get("lin");
        assertThat(lin.grades()).isEqualTo(Map.of("H", 1L, "B", 1L, "C", 3L, "none", 1L));
        assertThat(lin.prospects()).isEqualTo(6);
        assertThat(lin.owners()).isEqualTo(1);
        assertThat(lin.visitors()).isZero();
        assertThat(lin.total()).isEqualTo(7);
        assertThat(lin.due()).isEqualTo(4);
        assertThat(lin.overdue()).isEqualTo(1);
        assertThat(lin.defeats()).isZero();
        assertThat(lin.of("H")).isEqualTo(1);
        assertThat(lin.of("A")).isZero();
    }

    /** Zhou Kai's include an imported order without a grade, and Wu Hao with a pending defeat. */
    @Test
    void ordersAndDefeatsThatWaitChangeHandsToo() {
        Portfolio zhou = holdings(List.of("lin", "zhou")).get("zhou");
        assertThat(zhou.grades()).isEqualTo(Map.of("H", 1L, "A", 2L, "B", 2L, "C", 1L, "none", 1L));
        assertThat(zhou.defeats()).isEqualTo(1);
        assertThat(zhou.due()).isEqualTo(6);
        assertThat(zhou.overdue()).isEqualTo(1);
    }

    @Test
    void assignableConsultantsAndOthersWithProspectsAreListed() {
        Map<String, Portfolio> held = holdings(List.of("zhou", "new"));
        assertThat(held.keySet()).containsExactly("zhou", "new", "lin");
        assertThat(held.get("lin").active()).isFalse();
        assertThat(held.get("new").active()).isTrue();
        assertThat(held.get("new").total()).isZero();
    }

    @Test
    void thePageSaysBeforehandWhatWillHappen() {
        String page =
                side.page(Group.MANAGER_S3, "/hand-over?from=lin&to=zhou", "en").main();
        assertThat(page)
                .contains("7 customers of 林悦 will be assigned to 周凯")
                .contains("6 prospects")
                .contains("1 owner")
                .contains("4 follow-ups")
                .contains("1 overdue");
        assertThat(side.page(Group.MANAGER_S3, "/hand-over?from=lin&to=zhou", "zh-CN")
                        .main())
                .contains("林悦", "周凯", "7");
    }

    @ParameterizedTest
    @CsvSource({"from=lin&to=lin", "from=lin&to=c1", "from=lin&to=nobody", "to=zhou", "from=nobody&to=zhou"})
    void withoutTwoDifferentPeopleOfTheStoreNothingIsPrepared(String query) {
        assertThat(side.page(Group.MANAGER_S3, "/hand-over?" + query, "en").main())
                .doesNotContain("will be assigned to");
    }

    @Test
    void aManagerSeesTheirOwnStoreWhateverTheyAskFor() {
        assertThat(side.page(Group.MANAGER_S3, "/hand-over?store=S1", "en").main())
                .contains("林悦", "周凯")
                .doesNotContain("Hongqiao");
    }

    @Test
    void anAdministratorChoosesTheStore() {
        Html page = side.page(Group.ADMINISTRATOR, "/hand-over?store=S3", "en");
        assertThat(page.main()).contains("林悦", "Xujiahui", "Hongqiao");
        assertThat(side.page(Group.ADMINISTRATOR, "/hand-over", "en").main()).doesNotContain("林悦");
    }

    @Test
    void itTellsHowManyWereHandedOverAndNothingElseThatAnAddressSays() {
        assertThat(side.page(Group.MANAGER_S3, "/hand-over?from=lin&to=zhou&handed=12", "en")
                        .main())
                .contains("12");
        assertThat(side.page(Group.MANAGER_S3, "/hand-over?from=lin&to=zhou&handed=%3Ci%20x%3E", "en")
                        .source())
                .doesNotContain("<i x>", "handed over to");
    }

    @ParameterizedTest
    @MethodSource("whoHandsNothingOver")
    void otherRolesCannotHandOver(Actor actor) {
        assertThat(side.get(actor, "/hand-over", "en", "text/html").statusCode())
                .isEqualTo(403);
    }

    private Map<String, Portfolio> holdings(List<String> active) {
        return side.part(Portfolios.class).of("S3", active, TODAY).stream()
                .collect(java.util.stream.Collectors.toMap(
                        Portfolio::consultant, one -> one, (one, other) -> one, java.util.LinkedHashMap::new));
    }
}
