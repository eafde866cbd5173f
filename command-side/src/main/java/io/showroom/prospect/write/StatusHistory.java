package io.showroom.prospect.write;

import io.showroom.prospect.acts.ProspectStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The status of one prospect over business time, and its pending defeat. */
final class StatusHistory {

    private final EffectiveHistory<ProspectStatus> status = new EffectiveHistory<>();
    private Instant lastAt = Instant.MIN;
    private @Nullable PendingDefeat pending;

    void turn(Instant at, ProspectStatus to) {
        status.turn(at, to);
        turned(at);
    }

    private void turned(Instant at) {
        if (at.isAfter(lastAt)) {
            lastAt = at;
        }
    }

    void declared(PendingDefeat defeat) {
        pending = defeat;
    }

    void rejected() {
        pending = null;
    }

    /** Confirms the pending defeat, which takes effect at its declaration. */
    void confirmed(Instant at) {
        if (pending != null) {
            status.turnForGood(pending.declaredAt(), pending.kind());
            pending = null;
        }
        turned(at);
    }

    ProspectStatus at(Instant moment) {
        ProspectStatus then = status.at(moment);
        return then == null ? ProspectStatus.VISITOR : then;
    }

    ProspectStatus last() {
        ProspectStatus last = status.last();
        return last == null ? ProspectStatus.VISITOR : last;
    }

    Instant lastAt() {
        return lastAt;
    }

    @Nullable
    PendingDefeat pending() {
        return pending;
    }
}
