package io.showroom.eventlog.read;

import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Blocking stream of the kept events. At the end it waits for the signal and also polls, because another node may be
 * the one that keeps them. For use by one thread at a time.
 */
final class KeptStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final LongFunction<KeptEvents.Page> pages;
    private final KeptEventSignal signal;
    private Iterator<TrackedEventMessage<?>> page = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> next;
    private long last;

    KeptStream(LongFunction<KeptEvents.Page> pages, KeptEventSignal signal, long after) {
        this.pages = pages;
        this.signal = signal;
        this.last = after;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return advance() ? Optional.ofNullable(next) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        long heard = signal.raised();
        while (!advance()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            signal.awaitRaisedAfter(heard, Math.min(left, LOOK_NANOS));
            heard = signal.raised();
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.MINUTES)) {
            // Nothing was kept for a minute.
        }
        TrackedEventMessage<?> event = Objects.requireNonNull(next);
        next = null;
        return event;
    }

    private boolean advance() {
        while (next == null) {
            if (!page.hasNext()) {
                KeptEvents.Page following = pages.apply(last);
                if (following.last() == last) {
                    return false;
                }
                last = following.last();
                page = following.events().iterator();
            }
            if (page.hasNext()) {
                next = page.next();
            }
        }
        return true;
    }

    @Override
    public void close() {
        page = Collections.emptyIterator();
    }
}
