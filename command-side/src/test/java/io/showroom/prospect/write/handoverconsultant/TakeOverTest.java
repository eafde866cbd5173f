package io.showroom.prospect.write.handoverconsultant;

import static io.showroom.prospect.write.Events.confirmed;
import static io.showroom.prospect.write.Events.declared;
import static io.showroom.prospect.write.Events.delivered;
import static io.showroom.prospect.write.Events.ordered;
import static io.showroom.prospect.write.Events.reassigned;
import static io.showroom.prospect.write.Events.visited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.showroom.commandapi.CommandContext;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectReassigned;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.DecisionContexts;
import io.showroom.prospect.write.ProspectCase;
import io.showroom.prospect.write.ProspectHistory;
import io.showroom.prospect.write.TestVault;
import io.showroom.staff.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TakeOverTest {

    private static final Instant NOW = ProspectCase.NOW;

    @Test
    void handsOverWhatIsOpenAndTheirs() {
        assertThat(events(null, visited(days(9), "c1"))).containsExactly(handedOver(NOW));
    }

    @Test
    void handsOverAsOfADayBeforeIfItWasTheirsThen() {
        assertThat(events(days(2), visited(days(9), "c1"))).containsExactly(handedOver(days(2)));
        assertThat(events(days(2), visited(days(1), "c1"))).containsExactly(handedOver(NOW));
        assertThat(events(days(2), visited(days(9), "c2"), reassigned(days(1), "c2", "c1")))
                .containsExactly(handedOver(NOW));
    }

    @Test
    void handsOwnersOverAsOfTheDayEvenBeforeTheDelivery() {
        ProspectEvent[] owner = {visited(days(9), "c1"), ordered(days(7), null, null), delivered(days(3))};
        assertThat(events(null, owner)).containsExactly(handedOver(NOW));
        assertThat(events(days(5), owner)).containsExactly(handedOver(days(5)));
    }

    @Test
    void leavesWhatIsLostOrSomebodyElses() {
        assertThat(events(null, visited(days(9), "c1"), reassigned(days(1), "c1", "m1")))
                .isEmpty();
        for (String kind : List.of("DEFEATED", "LOST", "FROZEN", "INVALID")) {
            assertThat(events(null, visited(days(9), "c1"), declared(days(5), kind, null), confirmed(days(4), null)))
                    .as(kind)
                    .isEmpty();
        }
    }

    private static List<ProspectEvent> events(@Nullable Instant at, ProspectEvent... given) {
        ProspectHistory history = new ProspectHistory();
        for (ProspectEvent event : given) {
            history.apply(event, "e" + event.occurredAt(), null);
        }
        DecisionContexts contexts = new DecisionContexts(
                Clock.fixed(NOW, ZoneOffset.UTC),
                mock(),
                mock(),
                new TestVault(),
                id -> Optional.empty(),
                List.of(),
                mock());
        DecisionContext context = contexts.at(CommandContext.as(Actor.SYSTEM));
        return new TakeOver(ProspectCase.P, at, "c1", "c2", "left").decide(history, context);
    }

    private static Instant days(int ago) {
        return ProspectCase.daysAgo(ago);
    }

    private static ProspectReassigned handedOver(Instant at) {
        return new ProspectReassigned(ProspectCase.P, "S1", at, "c1", "c2", ProspectCase.sealed("reason", "left"));
    }
}
