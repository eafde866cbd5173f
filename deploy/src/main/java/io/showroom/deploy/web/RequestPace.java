package io.showroom.deploy.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits on slow requests ({@code showroom.requests.*}). A connection is closed, or its request answered with 408, when
 * it stays silent or when its bytes arrive too slowly.
 *
 * @param silence longest time without any byte received
 * @param head longest time for the head of a request, from its first byte to its last
 * @param grace time allowed for a body of any size
 * @param leastPerSecond one more second is allowed for each such amount of body received
 */
@ConfigurationProperties("showroom.requests")
record RequestPace(
        @DefaultValue("20s") Duration silence,
        @DefaultValue("20s") Duration head,
        @DefaultValue("30s") Duration grace,
        @DefaultValue("16KB") DataSize leastPerSecond) {

    RequestPace {
        if (!silence.isPositive() || !head.isPositive() || !grace.isPositive() || leastPerSecond.toBytes() <= 0) {
            throw new IllegalArgumentException("showroom.requests.* must be more than nothing");
        }
    }

    /** Returns the total time in nanoseconds that reading a body may take after {@code received} bytes of it. */
    long waitingAllowed(long received) {
        double seconds = (double) received / leastPerSecond.toBytes();
        return grace.toNanos() + (long) (seconds * Duration.ofSeconds(1).toNanos());
    }
}
