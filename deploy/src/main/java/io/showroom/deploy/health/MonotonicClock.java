package io.showroom.deploy.health;

import java.time.Clock;
import java.time.Instant;

/** A clock for measuring durations, unaffected by changes of the system time. */
final class MonotonicClock {

    private final Instant began;
    private final long nanos = System.nanoTime();

    MonotonicClock(Clock clock) {
        this.began = clock.instant();
    }

    /** Returns the system time at creation plus the time elapsed since, measured with {@link System#nanoTime}. */
    Instant now() {
        return began.plusNanos(System.nanoTime() - nanos);
    }
}
