package io.showroom.deploy.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Samples the used heap some hundred times a second until closed. Each sample is the sum over the memory pools at one
 * moment, not the sum of their separate peaks.
 */
final class HeapWatch implements AutoCloseable {

    private static final Duration EACH = Duration.ofMillis(5);
    private static final long BYTES = 1_000_000;

    private final long before = used();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("heap-watch").unstarted(this::watch);
    private volatile long most = before;
    private volatile long mostHeld = before;

    private HeapWatch() {}

    static HeapWatch start() {
        HeapWatch watch = new HeapWatch();
        watch.thread.start();
        return watch;
    }

    /** Returns the megabytes in use at the beginning. */
    long before() {
        return before / BYTES;
    }

    /** Returns the peak in megabytes, including garbage not collected yet. */
    long most() {
        return most / BYTES;
    }

    /** Returns the highest number of megabytes left after a collection. */
    long mostHeld() {
        return mostHeld / BYTES;
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            most = Math.max(most, used());
            mostHeld = Math.max(mostHeld, held());
            LockSupport.parkNanos(EACH.toNanos());
        }
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long held() {
        return heap().map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
