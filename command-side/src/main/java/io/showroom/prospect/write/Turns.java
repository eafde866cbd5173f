package io.showroom.prospect.write;

import io.showroom.prospect.acts.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The turns in one prospect's life: where it stood when, and the defeat that waits for a decision. */
final class Turns {

    private final Course<Standing> standing = new Course<>();
    private Instant lastAt = Instant.MIN;
    private @Nullable PendingDefeat pending;

    void turn(Instant at, Standing to) {
        standing.turn(at, to);
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

    /** What was declared counts from the day it was declared. */
    void confirmed(Instant at) {
        if (pending != null) {
            standing.turnForGood(pending.declaredAt(), pending.kind());
            pending = null;
        }
        turned(at);
    }

    Standing at(Instant moment) {
        Standing then = standing.at(moment);
        return then == null ? Standing.VISITOR : then;
    }

    Standing last() {
        Standing last = standing.last();
        return last == null ? Standing.VISITOR : last;
    }

    Instant lastAt() {
        return lastAt;
    }

    @Nullable
    PendingDefeat pending() {
        return pending;
    }
}
