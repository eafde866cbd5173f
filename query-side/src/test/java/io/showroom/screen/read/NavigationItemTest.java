package io.showroom.screen.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NavigationItemTest {

    @Test
    void theNavigationHasFollowUpsOnlyForTheirRoles() {
        assertThat(NavigationItem.of(new Actor("reception", Set.of(Role.RECEPTIONIST), "S1")))
                .extracting(NavigationItem::href)
                .containsExactly("/reception", "/visits", "/prospects", "/rota");
        assertThat(NavigationItem.of(new Actor("consultant1", Set.of(Role.CONSULTANT), "S1")))
                .extracting(NavigationItem::href)
                .contains("/follow-ups");
    }
}
