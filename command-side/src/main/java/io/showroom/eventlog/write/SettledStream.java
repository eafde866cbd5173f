package io.showroom.eventlog.write;

import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Tracking stream of one reader. It queries the database page by page while there are events, and then not again until
 * the signal is raised. For use by one thread at a time.
 */
final class SettledStream implements TrackingEventStream {

    private final EventStorageEngine engine;
    private final AppendSignal signal;
    private Iterator<? extends TrackedEventMessage<?>> pages = Collections.emptyIterator();
    private @Nullable TrackingToken last;
    private @Nullable TrackedEventMessage<?> next;
    private long heard = -1;
    private @Nullable Runnable callback;

    SettledStream(EventStorageEngine engine, AppendSignal signal, @Nullable TrackingToken start) {
        this.engine = engine;
        this.signal = signal;
        this.last = start;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.ofNullable(next) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable() {
        return next != null || advance();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        while (!hasNextAvailable()) {
            if (timeout <= 0 || !signal.awaitRaisedAfter(heard, timeout, unit)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable()) {
            signal.awaitRaisedAfter(heard, Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        }
        TrackedEventMessage<?> result = Objects.requireNonNull(next);
        next = null;
        return result;
    }

    private boolean advance() {
        if (!pages.hasNext()) {
            long raised = signal.raised();
            if (raised == heard) {
                return false;
            }
            pages = engine.readEvents(last, false).iterator();
            heard = raised;
            if (!pages.hasNext()) {
                return false;
            }
        }
        TrackedEventMessage<?> event = pages.next();
        last = event.trackingToken();
        next = event;
        return true;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        callback = onAvailable;
        signal.onRing(onAvailable);
        return true;
    }

    @Override
    public void close() {
        if (callback != null) {
            signal.forget(callback);
        }
    }
}
