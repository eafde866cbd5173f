package io.showroom.audit.write;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Looks every second whether it is time for a seal, and seals the rest when the program ends. Nothing that happens on
 * the way ends it, an error of the virtual machine included; where it does not get on, its health says so.
 */
final class Sealing implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);

    /** A seal of many events takes a while; longer than this without a look means that it hangs. */
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(2);

    private static final Duration FAILING_TOO_LONG = Duration.ofSeconds(30);

    private final Sealer sealer;
    private final SealSettings settings;
    private final Clock clock;
    private volatile @Nullable Instant looked;
    private volatile @Nullable Instant failing;
    private volatile boolean running;
    private volatile boolean ending;
    private volatile @Nullable Thread thread;
    private boolean someWait;
    private long since;

    Sealing(Sealer sealer, SealSettings settings, Clock clock) {
        this.sealer = sealer;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        running = true;
        ending = false;
        thread = Thread.ofPlatform().name("ledger-sealing").daemon().start(this::sealForEver);
    }

    /**
     * Lets the thread make a last seal, and waits for it, but not for long: what is left is sealed at the next start.
     */
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

    /** Ends after the web server, so that nothing is recorded after the last seal. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }

    private void sealForEver() {
        while (!ending) {
            try {
                look(System.nanoTime());
                looked = clock.instant();
                failing = null;
                LockSupport.parkNanos(this, LOOK.toNanos());
            } catch (RuntimeException | Error e) {
                if (!ending) {
                    failing = failing == null ? clock.instant() : failing;
                    LOG.warn("the log could not be sealed, trying again: {}", e.toString());
                    LockSupport.parkNanos(this, AFTER_A_FAILURE.toNanos());
                }
            }
        }
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            sealer.seal(() -> System.nanoTime() < end);
        } catch (RuntimeException | Error e) {
            LOG.warn("the last events could not be sealed, the next start seals them: {}", e.getMessage());
        }
    }

    @Override
    public Health health() {
        Thread worker = thread;
        Instant since = failing;
        Instant last = looked;
        Instant now = clock.instant();
        if (running && worker != null && !worker.isAlive()) {
            return Health.down().withDetail("code", "ended").build();
        }
        if (since != null && Duration.between(since, now).compareTo(FAILING_TOO_LONG) > 0) {
            return Health.down()
                    .withDetail("code", "failing")
                    .withDetail("since", since)
                    .build();
        }
        if (last != null && Duration.between(last, now).compareTo(LONGEST_LOOK) > 0) {
            return Health.down()
                    .withDetail("code", "hanging")
                    .withDetail("since", last)
                    .build();
        }
        return Health.up().withDetail("code", "working").build();
    }

    /** Seals if enough wait, or some have waited long enough. */
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
