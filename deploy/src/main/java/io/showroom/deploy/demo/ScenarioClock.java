package io.showroom.deploy.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The clock of a system that has a story to be told: the story's time while it is told, real time before and after. */
final class ScenarioClock extends Clock {

    private final Clock real;
    private volatile @Nullable Instant told;

    ScenarioClock(Clock real) {
        this.real = real;
    }

    /** It is that time in the story. */
    void tell(Instant moment) {
        told = moment;
    }

    /** The story is over. */
    void appendSignal() {
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
