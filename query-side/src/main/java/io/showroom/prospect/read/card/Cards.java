package io.showroom.prospect.read.card;

import io.showroom.directory.read.CardRule;
import io.showroom.directory.read.Directory;
import io.showroom.prospect.read.ProspectState;
import io.showroom.staff.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Factory of customer cards by the stores' rules for completeness. */
@Component
record Cards(Directory directory, Clock clock) {

    /**
     * Returns the card.
     *
     * @param known the time the card is viewed as of; null for now
     */
    Card of(ProspectState state, Actor actor, @Nullable Instant known) {
        Instant at = known == null ? clock.instant() : known;
        LocalDate day = LocalDate.ofInstant(at, ZoneId.of(state.zone()));
        CardRule rule =
                directory.store(state.store()).map(store -> store.cardRule(day)).orElse(CardRule.USUAL);
        return Card.of(state, rule, actor, clock);
    }
}
