package io.showroom.deploy.health;

import java.time.Duration;
import java.time.Instant;

/** Measures for how long a follower has not advanced although it is behind its goal. */
final class StallDetector {

    private long position = Long.MIN_VALUE;
    private Instant since = Instant.EPOCH;

    /**
     * Records an observation.
     *
     * @param now time of the observation
     * @param follower position of the follower
     * @param goal position it should reach
     * @return how long the follower has been at this position; zero if it has reached the goal or moved since the last
     *     call
     */
    synchronized Duration standingStill(Instant now, long follower, long goal) {
        if (follower != position || follower >= goal) {
            position = follower;
            since = now;
        }
        return Duration.between(since, now);
    }

    /** Returns since when the follower has been at its position. */
    synchronized Instant since() {
        return since;
    }
}
