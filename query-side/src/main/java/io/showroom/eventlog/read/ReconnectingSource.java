package io.showroom.eventlog.read;

import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Message source over another log that may be temporarily unavailable. Meanwhile its streams are empty and retry every
 * half second; by default, a processor would pause up to a minute after an error.
 */
record ReconnectingSource(StreamableMessageSource<TrackedEventMessage<?>> log)
        implements StreamableMessageSource<TrackedEventMessage<?>> {

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return new ReconnectingStream(log::openStream, after);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return log.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return log.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant instant) {
        return log.createTokenAt(instant);
    }
}
