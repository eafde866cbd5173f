package io.showroom.deploy.health;

import java.time.Clock;
import java.time.Instant;

/** Spans by the machine's own count, which nobody puts forward or back as they do the clock on the wall. */
final class MonotonicClock {

    private final Instant began;
    private final long nanos = System.nanoTime();

    MonotonicClock(Clock clock) {
        this.began = clock.instant();
    }

    /** What the wall would show if it had not been touched since this was made. */
    Instant now() {
        return began.plusNanos(System.nanoTime() - nanos);
    }
}
