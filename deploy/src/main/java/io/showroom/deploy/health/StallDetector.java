package io.showroom.deploy.health;

import java.time.Duration;
import java.time.Instant;

/** How long a follower has stood still behind what it follows. */
final class StallDetector {

    private long position = Long.MIN_VALUE;
    private Instant since = Instant.EPOCH;

    /**
     * Takes a look.
     *
     * @param now when
     * @param follower how far the follower is
     * @param goal how far it should come
     * @return how long it has been where it is although there is more; zero if it is at its goal or moved since the
     *     last look
     */
    synchronized Duration standingStill(Instant now, long follower, long goal) {
        if (follower != position || follower >= goal) {
            position = follower;
            since = now;
        }
        return Duration.between(since, now);
    }

    /** Since when the follower has been where it is. */
    synchronized Instant since() {
        return since;
    }
}
