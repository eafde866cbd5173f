package io.showroom.eventlog.read;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stream of another log that is reopened after the last event whenever it fails. For one thread at a time. */
final class ReconnectingStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(ReconnectingStream.class);
    private static final long PAUSE_MILLIS = 500;

    private final Function<@Nullable TrackingToken, BlockingStream<TrackedEventMessage<?>>> opener;
    private @Nullable BlockingStream<TrackedEventMessage<?>> stream;
    private @Nullable TrackingToken last;
    private boolean away;

    ReconnectingStream(
            Function<@Nullable TrackingToken, BlockingStream<TrackedEventMessage<?>>> opener,
            @Nullable TrackingToken after) {
        this.opener = opener;
        this.last = after;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        try {
            return opened().peek();
        } catch (RuntimeException e) {
            broken(e);
            return Optional.empty();
        }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        try {
            boolean available = opened().hasNextAvailable(timeout, unit);
            if (available && away) {
                away = false;
                LOG.info("the event log is available again");
            }
            return available;
        } catch (RuntimeException e) {
            broken(e);
            TimeUnit.MILLISECONDS.sleep(Math.min(unit.toMillis(timeout), PAUSE_MILLIS));
            return false;
        }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.MINUTES)) {
            // Nothing came for a minute.
        }
        TrackedEventMessage<?> event = opened().nextAvailable();
        last = event.trackingToken();
        return event;
    }

    private BlockingStream<TrackedEventMessage<?>> opened() {
        BlockingStream<TrackedEventMessage<?>> open = stream == null ? opener.apply(last) : stream;
        stream = open;
        return open;
    }

    private void broken(RuntimeException why) {
        if (!away) {
            away = true;
            LOG.warn("the event log is unavailable, retrying: {}", why.toString());
        }
        close();
    }

    @Override
    public void close() {
        BlockingStream<TrackedEventMessage<?>> open = stream;
        stream = null;
        if (open != null) {
            try {
                open.close();
            } catch (RuntimeException e) {
                LOG.debug("a failed stream could not be closed", e);
            }
        }
    }
}
