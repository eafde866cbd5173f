package io.showroom.deploy.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that a server which died comes up again. Where it does not (a full disk, say) it is tried again and again,
 * with longer waits, so that it is back when the cause is gone; until then the system says that its database is away.
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

    /** From here on the server may stop. */
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

    /** Nothing that goes wrong here ends the keeping, an error of the virtual machine included. */
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

    /** Starts the server, returning when it serves. */
    interface Start {
        void run() throws IOException;
    }
}
