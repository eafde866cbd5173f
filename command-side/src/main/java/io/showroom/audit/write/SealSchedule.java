package io.showroom.audit.write;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Scheduler of sealing: checks every second whether a seal is due, and seals the remaining rows on shutdown. Its thread
 * survives every failure, errors of the virtual machine included; the health indicator reports when it fails or hangs.
 */
final class SealSchedule implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(SealSchedule.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);

    /** Without a completed check for this time, the thread counts as hanging; a seal of many events takes a while. */
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(2);

    private static final Duration FAILING_TOO_LONG = Duration.ofSeconds(30);

    private final Sealer sealer;
    private final SealSettings settings;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private volatile @Nullable Mark looked;
    private volatile @Nullable Mark failing;
    private volatile boolean running;
    private volatile boolean ending;
    private volatile @Nullable Thread thread;
    private boolean someWait;
    private long since;

    SealSchedule(Sealer sealer, SealSettings settings, Clock clock) {
        this(sealer, settings, clock, System::nanoTime);
    }

    SealSchedule(Sealer sealer, SealSettings settings, Clock clock, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.sealer = sealer;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        running = true;
        ending = false;
        // The first check can hang too.
        looked = mark();
        thread = Thread.ofPlatform().name("ledger-sealing").daemon().start(this::sealForEver);
    }

    /** Waits up to two seconds for the thread to create a last seal; rows left over are sealed after the next start. */
    @Override
    public synchronized void stop() {
        ending = true;
        running = false;
        LockSupport.unpark(thread);
        try {
            if (thread != null) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the web server, so that nothing is recorded after the last seal. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }

    private void sealForEver() {
        while (!ending) {
            try {
                look(System.nanoTime());
                looked = mark();
                failing = null;
                LockSupport.parkNanos(this, LOOK.toNanos());
            } catch (RuntimeException | Error e) {
                if (!ending) {
                    failing = failing == null ? mark() : failing;
                    LOG.warn("Sealing the log failed, retrying: {}", e.toString());
                    LockSupport.parkNanos(this, AFTER_A_FAILURE.toNanos());
                }
            }
        }
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            sealer.seal(() -> System.nanoTime() < end);
        } catch (RuntimeException | Error e) {
            LOG.warn("Sealing the last events failed, the next start seals them: {}", e.getMessage());
        }
    }

    @Override
    public Health health() {
        Thread worker = thread;
        Mark since = failing;
        Mark last = looked;
        if (running && worker != null && !worker.isAlive()) {
            return Health.down().withDetail("code", "ended").build();
        }
        if (since != null && isOlder(since, FAILING_TOO_LONG)) {
            return Health.down()
                    .withDetail("code", "failing")
                    .withDetail("since", since.at())
                    .build();
        }
        if (running && last != null && isOlder(last, LONGEST_LOOK)) {
            return Health.down()
                    .withDetail("code", "hanging")
                    .withDetail("since", last.at())
                    .build();
        }
        return Health.up().withDetail("code", "working").build();
    }

    private Mark mark() {
        return new Mark(nanoTime.getAsLong(), clock.instant());
    }

    private boolean isOlder(Mark mark, Duration span) {
        return nanoTime.getAsLong() - mark.nanos() > span.toNanos();
    }

    /**
     * An instant for display, and the monotonic time that durations are measured with, because the wall clock can be
     * changed.
     *
     * @param nanos as {@link System#nanoTime}
     */
    private record Mark(long nanos, Instant at) {}

    /** Creates seals if enough rows are unsealed, or if some have been for long enough. */
    void look(long nanoTime) {
        long waiting = sealer.waiting();
        if (waiting > 0 && !someWait) {
            since = nanoTime;
        }
        someWait = waiting > 0;
        boolean old =
                someWait && nanoTime - since >= settings.within().minus(LOOK).toNanos();
        if (old || waiting >= settings.events()) {
            sealer.seal(() -> !ending);
            someWait = false;
        }
    }
}
