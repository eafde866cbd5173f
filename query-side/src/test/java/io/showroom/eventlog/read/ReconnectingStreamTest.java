package io.showroom.eventlog.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A stream of another log that fails is reopened after the last event as soon as the log is available. */
class ReconnectingStreamTest {

    private final List<@Nullable TrackingToken> begun = new ArrayList<>();
    private boolean away;

    @Test
    void aFailedStreamIsReopenedAfterTheLastEvent() throws InterruptedException {
        try (ReconnectingStream stream = new ReconnectingStream(this::open, new GlobalSequenceTrackingToken(4))) {
            assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isTrue();
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(5));
            away = true;
            assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(stream.peek()).isEmpty();
            assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
            away = false;
            assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isTrue();
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(6));
        }
        assertThat(begun).containsExactly(new GlobalSequenceTrackingToken(4), new GlobalSequenceTrackingToken(5));
    }

    private BlockingStream<TrackedEventMessage<?>> open(@Nullable TrackingToken after) {
        if (away) {
            throw new IllegalStateException("away");
        }
        begun.add(after);
        return new Broken(after == null ? 0 : after.position().orElse(0) + 1);
    }

    /** A stream of one event that fails when the log becomes unavailable. */
    private final class Broken implements BlockingStream<TrackedEventMessage<?>> {

        private final Deque<TrackedEventMessage<?>> events = new ArrayDeque<>();

        Broken(long position) {
            events.add(new GenericTrackedEventMessage<>(
                    new GlobalSequenceTrackingToken(position), GenericEventMessage.asEventMessage("an event")));
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return Optional.ofNullable(events.peek());
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            if (away) {
                throw new IllegalStateException("broken off");
            }
            return !events.isEmpty();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            return events.remove();
        }

        @Override
        public void close() {
            events.clear();
        }
    }
}
