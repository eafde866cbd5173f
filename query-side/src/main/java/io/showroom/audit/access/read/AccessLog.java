package io.showroom.audit.access.read;

import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Writes entries of the access log in batches on a background thread, within a fraction of a second. If the queue is
 * full, callers block until there is room; no entry is dropped. Remaining entries are written when the program stops.
 */
@Sides({Side.COMMAND, Side.QUERY})
@Component
class AccessLog implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final int ROOM = 2000;
    private static final int AT_ONCE = 500;
    private static final Duration GATHERING = Duration.ofMillis(40);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FAILING_TOO_LONG = Duration.ofSeconds(30);
    private static final Duration LONGEST_WRITE = Duration.ofMinutes(2);

    private final AccessTable table;
    private final Clock clock;
    private volatile @Nullable Mark failing;
    private volatile @Nullable Mark writing;
    private final BlockingQueue<AccessEntry> waiting = new ArrayBlockingQueue<>(ROOM);
    private volatile boolean running;
    private volatile boolean ending;
    private @Nullable Thread thread;

    AccessLog(AccessTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Queues an entry; blocks while the queue is full. */
    void note(AccessEntry entry) {
        try {
            waiting.put(entry);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            table.write(List.of(entry));
        }
    }

    /** Writes an entry synchronously. */
    void noteNow(AccessEntry entry) {
        table.write(List.of(entry));
    }

    /** Returns the number of queued entries. */
    int waiting() {
        return waiting.size();
    }

    @Override
    public synchronized void start() {
        running = true;
        ending = false;
        thread = Thread.ofPlatform().name("access-log").daemon().start(this::writeForEver);
    }

    /** Has the thread write the queued entries, and waits for it. */
    @Override
    public synchronized void stop() {
        ending = true;
        running = false;
        LockSupport.unpark(thread);
        try {
            if (thread != null && !thread.join(PATIENCE)) {
                LOG.error("{} entries of the access log could not be written", waiting.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /**
     * Stops after the web server and before the sealing, so that no data can be shown after the last entry is written.
     */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 2000;
    }

    @Override
    public Health health() {
        Thread worker = thread;
        Mark since = failing;
        Mark begun = writing;
        if (running && worker != null && !worker.isAlive()) {
            return Health.down().withDetail("code", "ended").build();
        }
        Health.Builder health = since != null && since.isOlder(FAILING_TOO_LONG)
                ? down("failing", since)
                : Health.up().withDetail("code", "working");
        if (begun != null && begun.isOlder(LONGEST_WRITE)) {
            health = down("hanging", begun);
        }
        return health.withDetail("waiting", waiting()).build();
    }

    private void writeForEver() {
        List<AccessEntry> batch = new ArrayList<>();
        while (!ending || !waiting.isEmpty() || !batch.isEmpty()) {
            try {
                if (batch.isEmpty()) {
                    gather(batch);
                }
                if (!batch.isEmpty()) {
                    writing = mark();
                    table.write(batch);
                    batch.clear();
                }
                failing = null;
                writing = null;
            } catch (RuntimeException | Error e) {
                failing = failing == null ? mark() : failing;
                writing = null;
                LOG.warn("the access log could not be written, retrying: {}", e.toString());
                LockSupport.parkNanos(this, AFTER_A_FAILURE.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static Health.Builder down(String code, Mark since) {
        return Health.down().withDetail("code", code).withDetail("since", since.at());
    }

    private Mark mark() {
        return new Mark(System.nanoTime(), clock.instant());
    }

    /**
     * A time for display and for measuring durations; durations use the monotonic clock, as the wall clock can be
     * changed.
     */
    private record Mark(long nanos, Instant at) {

        boolean isOlder(Duration span) {
            return System.nanoTime() - nanos > span.toNanos();
        }
    }

    private void gather(List<AccessEntry> batch) throws InterruptedException {
        AccessEntry first = waiting.poll(ending ? 0 : LOOK.toNanos(), TimeUnit.NANOSECONDS);
        if (first != null) {
            batch.add(first);
            if (!ending) {
                LockSupport.parkNanos(this, GATHERING.toNanos());
            }
            waiting.drainTo(batch, AT_ONCE - 1);
        }
    }
}
