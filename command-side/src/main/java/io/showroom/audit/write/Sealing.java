package io.showroom.audit.write;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every second whether it is time for a seal, and seals the rest when the program ends. */
final class Sealing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);

    private final Sealer sealer;
    private final SealSettings settings;
    private volatile boolean running;
    private volatile boolean ending;
    private @Nullable Thread thread;
    private boolean someWait;
    private long since;

    Sealing(Sealer sealer, SealSettings settings) {
        this.sealer = sealer;
        this.settings = settings;
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
                LockSupport.parkNanos(this, LOOK.toNanos());
            } catch (RuntimeException e) {
                if (!ending) {
                    LOG.warn("the log could not be sealed, trying again: {}", e.getMessage());
                    LockSupport.parkNanos(this, AFTER_A_FAILURE.toNanos());
                }
            }
        }
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            sealer.seal(() -> System.nanoTime() < end);
        } catch (RuntimeException e) {
            LOG.warn("the last events could not be sealed, the next start seals them: {}", e.getMessage());
        }
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
