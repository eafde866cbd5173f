package io.showroom.rulebook.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CachedTableTest {

    private final AtomicLong changes = new AtomicLong();
    private final AtomicLong loads = new AtomicLong();
    private final AtomicLong nanos = new AtomicLong();
    private String stored = "old";
    private Runnable whileLoading = () -> {};

    private final CachedTable<String> held = new CachedTable<>(changes::get, this::load, nanos::get);

    @Test
    void isLoadedOnceWhileNothingChanges() {
        held.get();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));
        held.get();
        assertThat(loads).hasValue(1);
    }

    @Test
    void showsAnOwnChangeAtOnce() {
        held.get();
        stored = "new";
        held.forget();
        assertThat(held.get()).isEqualTo("new");
    }

    @Test
    void showsAChangeOfAnotherProcessWithinASecond() {
        held.get();
        stored = "new";
        changes.incrementAndGet();
        assertThat(held.get()).isEqualTo("old");
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(held.get()).isEqualTo("new");
    }

    @Test
    void doesNotCacheAValueReadBeforeInvalidation() {
        whileLoading = () -> {
            whileLoading = () -> {};
            stored = "new";
            held.forget();
        };
        assertThat(held.get()).isEqualTo("old");
        assertThat(held.get()).isEqualTo("new");
    }

    private String load() {
        loads.incrementAndGet();
        String read = stored;
        whileLoading.run();
        return read;
    }
}
