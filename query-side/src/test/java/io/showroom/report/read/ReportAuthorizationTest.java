package io.showroom.report.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.QueryRejection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Test of the figures that each role may see (docs/domain.md, section 1). */
class ReportAuthorizationTest {

    @ParameterizedTest
    @EnumSource(names = {"GROUP_MANAGER", "AUDITOR", "ADMINISTRATOR"})
    void whoReadsTheGroupSeesEveryStoreOrTheOnesTheyName(Role role) {
        assertThat(ReportAuthorization.of(in(null, role), null, null)).isEqualTo(new ReportScope(null, null, null));
        assertThat(ReportAuthorization.of(in(null, role), List.of("S2", "S1", "S2", " "), null)
                        .stores())
                .containsExactly("S2", "S1");
    }

    @ParameterizedTest
    @EnumSource(names = {"MANAGER", "ASSISTANT", "MARKETING"})
    void whoReadsAStoreSeesIt(Role role) {
        assertThat(ReportAuthorization.of(in("S1", role), null, null).stores()).containsExactly("S1");
        assertThat(ReportAuthorization.of(in("S1", role), List.of(), null).stores())
                .containsExactly("S1");
        assertThat(ReportAuthorization.of(in("S1", role), List.of("S1", "S2"), null)
                        .stores())
                .containsExactly("S1");
        refused(in("S1", role), List.of("S2"), null, "storeNotYours");
    }

    @Test
    void aConsultantSeesTheirOwnWhateverTheyAskFor() {
        Actor consultant = in("S1", Role.CONSULTANT);
        assertThat(ReportAuthorization.of(consultant, null, null)).isEqualTo(new ReportScope(List.of("S1"), "u", null));
        assertThat(ReportAuthorization.of(consultant, null, "u", null).consultant())
                .isEqualTo("u");
        assertThat(ReportAuthorization.of(consultant, null, "", null).consultant())
                .isEqualTo("u");
        refused(consultant, null, "other", "reportsNotYours");
        refused(consultant, null, "none", "reportsNotYours");
    }

    @Test
    void whoLeadsAndSellsSeesTheStoreAndMayNarrowIt() {
        Actor both = new Actor("u", EnumSet.of(Role.CONSULTANT, Role.MANAGER), "S1");
        assertThat(ReportAuthorization.of(both, null, null, null).consultant()).isNull();
        assertThat(ReportAuthorization.of(both, null, "other", null))
                .isEqualTo(new ReportScope(List.of("S1"), "other", null));
        assertThat(ReportAuthorization.ownOnly(both)).isFalse();
    }

    @Test
    void whoBelongsToNoStoreAndReadsNotTheGroupSeesNothing() {
        assertThat(ReportAuthorization.of(in(null, Role.MANAGER), null, null).stores())
                .isEmpty();
    }

    @Test
    void receptionHasNoReports() {
        refused(in("S1", Role.RECEPTIONIST), null, null, "reportsNotYours");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CONSULTANT")
    void onlyAConsultantSeesTheirOwnAlone(Role role) {
        assertThat(ReportAuthorization.ownOnly(in("S1", role))).isFalse();
        assertThat(ReportAuthorization.ownOnly(in("S1", Role.CONSULTANT))).isTrue();
    }

    private static Actor in(@Nullable String store, Role role) {
        return new Actor("u", Set.of(role), store);
    }

    private static void refused(Actor actor, @Nullable List<String> stores, @Nullable String consultant, String code) {
        assertThatThrownBy(() -> ReportAuthorization.of(actor, stores, consultant, null))
                .isInstanceOf(QueryRejection.class)
                .hasMessageContaining(code);
    }
}
