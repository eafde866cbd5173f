package io.showroom.prospect.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Visibility of prospects and of their contact data (docs/domain.md, section 1). */
class VisibilityTest {

    private static final Set<Role> GROUP = EnumSet.of(Role.GROUP_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR);

    @ParameterizedTest
    @CsvSource({
        "RECEPTIONIST,true,true,false",
        "CONSULTANT,true,false,false",
        "MANAGER,true,true,false",
        "ASSISTANT,true,true,false",
        "MARKETING,true,true,false",
        "GROUP_MANAGER,true,true,true",
        "AUDITOR,true,true,true",
        "ADMINISTRATOR,true,true,true"
    })
    void whoseProspectsARoleSees(Role role, boolean own, boolean colleagues, boolean otherStores) {
        Actor actor = actor(role);
        assertThat(Visibility.sees(actor, "S1", "me")).isEqualTo(own);
        assertThat(Visibility.sees(actor, "S1", "colleague")).isEqualTo(colleagues);
        assertThat(Visibility.sees(actor, "S1", null)).isEqualTo(colleagues);
        assertThat(Visibility.sees(actor, "S2", "me")).isEqualTo(otherStores);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void numbersAreSeenByAllButMarketingAndReceptionWhichSeesWhoArrivesToday(Role role) {
        boolean sees = role != Role.MARKETING && role != Role.RECEPTIONIST;
        assertThat(Visibility.seesPhones(actor(role))).isEqualTo(sees);
        assertThat(Visibility.seesPhone(actor(role), false)).isEqualTo(sees);
        assertThat(Visibility.seesPhone(actor(role), true)).isEqualTo(sees || role == Role.RECEPTIONIST);
    }

    @Test
    void onlyReceptionSearchesAndOnlyConsultantsAreBoundToTheirOwn() {
        assertThat(roles(Visibility::searchesOnly)).containsExactly(Role.RECEPTIONIST);
        assertThat(roles(Visibility::ownOnly)).containsExactly(Role.CONSULTANT);
        assertThat(Visibility.reader(actor(Role.CONSULTANT))).isEqualTo("me");
        assertThat(Visibility.reader(actor(Role.MANAGER))).isNull();
    }

    @Property
    void anotherRoleNeverTakesAwayWhatOneSees(@ForAll Role one, @ForAll Role other, @ForAll boolean own) {
        Actor alone = actor(one);
        Actor both = new Actor("me", EnumSet.of(one, other), GROUP.contains(one) ? null : "S1");
        String consultant = own ? "me" : "colleague";
        if (Visibility.sees(alone, "S1", consultant) && !(one == Role.RECEPTIONIST && other == Role.CONSULTANT)) {
            assertThat(Visibility.sees(both, "S1", consultant)).isTrue();
        }
        if (Visibility.seesPhones(alone)) {
            assertThat(Visibility.seesPhones(both)).isTrue();
        }
        if (!Visibility.searchesOnly(alone)) {
            assertThat(Visibility.searchesOnly(both)).isFalse();
        }
    }

    private static Set<Role> roles(java.util.function.Predicate<Actor> so) {
        return Stream.of(Role.values()).filter(role -> so.test(actor(role))).collect(Collectors.toSet());
    }

    private static Actor actor(Role role) {
        return new Actor("me", Set.of(role), GROUP.contains(role) ? null : "S1");
    }
}
