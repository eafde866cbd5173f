package io.showroom.deploy.health;

import io.showroom.deploy.health.DatabaseState.Kind;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Checks the database every second. While it does not answer, requests can be refused at once instead of waiting for a
 * connection; once it answers again, work resumes without a restart.
 */
@Component("database")
class DatabaseWatch implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final DatabaseProbe probe;
    private final Clock clock;
    private final AtomicReference<DatabaseState> state;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    @Autowired
    DatabaseWatch(DataSourceProperties database, Clock clock) {
        this(
                new DatabaseProbe(database.determineUrl(), database.determineUsername(), database.determinePassword()),
                clock);
    }

    DatabaseWatch(DatabaseProbe probe, Clock clock) {
        this.probe = probe;
        this.clock = clock;
        this.state = new AtomicReference<>(new DatabaseState(Kind.SERVES, clock.instant(), ""));
    }

    /** Returns the state as of the last check or reported failure. */
    DatabaseState state() {
        return Objects.requireNonNull(state.get());
    }

    /**
     * Evaluates the failure of a request. Unless it says that the disk is full, the database is probed: one request
     * without a connection does not make it unavailable for all.
     *
     * @return whether the database caused the failure, or does not serve now
     */
    boolean note(Throwable failure) {
        Optional<Kind> said = DatabaseFailure.of(failure);
        if (said.isPresent() && said.get() == Kind.FULL) {
            become(Kind.FULL, String.valueOf(root(failure).getMessage()));
        } else {
            // A failure can hide its cause, for example when the rollback failed too.
            look();
        }
        return said.isPresent() || !state().serves();
    }

    /** Probes the database and stores the result. */
    synchronized void look() {
        try {
            probe.answers();
            if (state().kind() == Kind.FULL) {
                probe.hasRoom();
            }
            become(Kind.SERVES, "");
        } catch (SQLException e) {
            become(DatabaseFailure.of(e).orElse(Kind.AWAY), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Health health() {
        DatabaseState now = state();
        Health.Builder health = now.serves() ? Health.up() : Health.down();
        return health.withDetail("code", now.kind().name().toLowerCase(java.util.Locale.ROOT))
                .withDetail("since", now.since())
                .build();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("database-watch").daemon().start(this::lookForEver);
    }

    @Override
    public void stop() {
        running = false;
        LockSupport.unpark(thread);
        try {
            Thread looking = thread;
            if (looking != null) {
                looking.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void lookForEver() {
        while (running) {
            try {
                look();
            } catch (RuntimeException | Error e) {
                LOG.warn("could not look after the database, trying again: {}", e.toString());
            }
            LockSupport.parkNanos(this, LOOK.toNanos());
        }
        probe.close();
    }

    private void become(Kind kind, String why) {
        DatabaseState before = state.getAndUpdate(
                old -> old.kind() == kind ? old : new DatabaseState(kind, clock.instant(), firstLine(why)));
        if (before.kind() != kind) {
            if (kind == Kind.SERVES) {
                LOG.info("the database serves again");
            } else {
                LOG.error("the database does not serve ({}): {}", kind, firstLine(why));
            }
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
