package io.showroom.rulebook.write;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Memory cache of one part of the rulebook. Changes committed by this process are visible at once, those of other
 * processes within {@link #TRUSTED_NANOS}, because the change counter is read once per that time.
 *
 * @param <T> type of the cached value, which callers must not change
 */
final class CachedTable<T> {

    private static final long TRUSTED_NANOS = 1_000_000_000L;

    private final LongSupplier changes;
    private final Supplier<T> load;
    private final LongSupplier nanoTime;
    private final AtomicLong forgotten = new AtomicLong();
    private volatile @Nullable State<T> state;

    /**
     * Creates an empty cache.
     *
     * @param changes returns the part's change counter
     * @param load reads the part
     * @param nanoTime a monotonic clock
     */
    CachedTable(LongSupplier changes, Supplier<T> load, LongSupplier nanoTime) {
        this.changes = changes;
        this.load = load;
        this.nanoTime = nanoTime;
    }

    T get() {
        State<T> known = state;
        long now = nanoTime.getAsLong();
        if (known != null && now - known.checkedAt < TRUSTED_NANOS) {
            return known.value;
        }
        return renewed(known, now);
    }

    /**
     * Returns the cached value; if it does not satisfy the predicate, checks first whether another node has changed it.
     */
    T answering(Predicate<T> question) {
        T value = get();
        return question.test(value) ? value : renewed(state, nanoTime.getAsLong());
    }

    /** Invalidates the cached value. */
    void forget() {
        forgotten.incrementAndGet();
        state = null;
    }

    private T renewed(@Nullable State<T> known, long now) {
        long before = forgotten.get();
        // Reads the counter first: a change between the two reads is then read again, never missed.
        long count = changes.getAsLong();
        T value = known != null && known.changes == count ? known.value : load.get();
        State<T> renewed = new State<>(value, count, now);
        state = renewed;
        if (forgotten.get() != before) {
            state = null;
        }
        return value;
    }

    private record State<T>(T value, long changes, long checkedAt) {}
}
