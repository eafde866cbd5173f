package io.showroom.deploy.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restarts the server when it has died. If that fails (for example on a full disk), it tries again with growing
 * intervals of up to 10 seconds, so the server returns once the cause is gone. Until then the system reports the
 * database as away.
 */
final class PostgresSupervisor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresSupervisor.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BooleanSupplier isRunning;
    private final Start start;
    private volatile boolean ending;
    private @Nullable Thread thread;

    PostgresSupervisor(BooleanSupplier isRunning, Start start) {
        this.isRunning = isRunning;
        this.start = start;
    }

    void start() {
        thread = Thread.ofPlatform().name("postgres-keeper").daemon().start(this::keep);
    }

    /** Ends the supervision; from here on the server may stop. */
    @Override
    public void close() {
        ending = true;
        LockSupport.unpark(thread);
        try {
            if (thread != null) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        Duration wait = LOOK;
        while (!ending) {
            LockSupport.parkNanos(this, wait.toNanos());
            wait = isUp() ? LOOK : longer(wait);
        }
    }

    /** No exception ends the supervision, not even an error of the JVM. */
    private boolean isUp() {
        try {
            if (ending || isRunning.getAsBoolean()) {
                return true;
            }
            LOG.error("PostgreSQL has ended, starting it again");
            start.run();
            LOG.info("PostgreSQL runs again");
            return true;
        } catch (IOException | RuntimeException | Error e) {
            LOG.error("PostgreSQL does not start, trying again: {}", e.toString());
            return false;
        }
    }

    private static Duration longer(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
    }

    /** Starts the server; returns once it accepts connections. */
    interface Start {
        void run() throws IOException;
    }
}
