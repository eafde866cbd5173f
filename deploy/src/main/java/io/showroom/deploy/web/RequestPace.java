package io.showroom.deploy.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How slowly a request may come in ({@code showroom.requests.*}): whoever says nothing is given up, and so is whoever
 * sends a byte now and then.
 *
 * @param silence how long nothing at all may come
 * @param head how long the head of a request may take, from its first byte to its last
 * @param grace how long a body may be waited for, whatever its size
 * @param leastPerSecond every so many bytes of a body received are worth one second more of waiting
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

    /** For how many nanoseconds a body of which so much has come may have been waited for. */
    long waitingAllowed(long received) {
        double seconds = (double) received / leastPerSecond.toBytes();
        return grace.toNanos() + (long) (seconds * Duration.ofSeconds(1).toNanos());
    }
}
