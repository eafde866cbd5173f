package io.showroom.rulebook.write;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One part of the rulebook as held in memory. What this process commits shows at once; what another commits shows
 * within {@link #TRUSTED_NANOS}, since the count of changes is asked for once in that time.
 *
 * @param <T> what is held; must not be changed by whoever gets it
 */
final class CachedTable<T> {

    private static final long TRUSTED_NANOS = 1_000_000_000L;

    private final LongSupplier changes;
    private final Supplier<T> load;
    private final LongSupplier nanoTime;
    private final AtomicLong forgotten = new AtomicLong();
    private volatile @Nullable State<T> state;

    /**
     * @param changes how often the part changed
     * @param load reads the part, as it is now
     * @param nanoTime a clock that only ever moves on
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

    /** What answers the question; if what is held does not, it may be that another node has just changed it. */
    T answering(Predicate<T> question) {
        T value = get();
        return question.test(value) ? value : renewed(state, nanoTime.getAsLong());
    }

    /** What is held is out of date. */
    void forget() {
        forgotten.incrementAndGet();
        state = null;
    }

    private T renewed(@Nullable State<T> known, long now) {
        long before = forgotten.get();
        // The count first: a change between the two reads is then seen again, never missed.
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
