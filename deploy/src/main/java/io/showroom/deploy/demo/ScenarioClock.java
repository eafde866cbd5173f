package io.showroom.deploy.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Clock of a system that generates the demonstration: scenario time during the generation, real time before and after.
 */
final class ScenarioClock extends Clock {

    private final Clock real;
    private volatile @Nullable Instant told;

    ScenarioClock(Clock real) {
        this.real = real;
    }

    /** Sets the scenario time. */
    void tell(Instant moment) {
        told = moment;
    }

    /** Returns to real time. */
    void toRealTime() {
        told = null;
    }

    @Override
    public Instant instant() {
        Instant moment = told;
        return moment == null ? real.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        ScenarioClock own = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return own.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return own.withZone(other);
            }
        };
    }
}
