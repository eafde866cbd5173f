package io.showroom.eventlog.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Notifies the other nodes on the same database of new events, and listens for their notifications. It also polls the
 * log at an interval, so that a lost notification only delays reading.
 *
 * <p>Notifications are sent after the commit, in a transaction of their own and at most one per {@link #TOGETHER}:
 * PostgreSQL lets only one transaction with a notification commit at a time.
 */
final class ClusterNotifier implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterNotifier.class);
    private static final Duration TOGETHER = Duration.ofMillis(50);
    private static final int SLICE_MILLIS = 125;
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final String CHANNEL = "showroom_events";

    private final DataSource database;
    private final AppendSignal signal;
    private final long pollMillis;
    private final String self = UUID.randomUUID().toString();
    private volatile boolean running;
    private volatile boolean news;
    private @Nullable Thread listener;
    private volatile @Nullable Thread announcer;

    ClusterNotifier(DataSource database, AppendSignal signal, Duration poll) {
        this.database = database;
        this.signal = signal;
        this.pollMillis = poll.toMillis();
    }

    /** Sends a notification that events were committed here; returns immediately. */
    void announce() {
        news = true;
        LockSupport.unpark(announcer);
    }

    @Override
    public synchronized void start() {
        running = true;
        listener = Thread.ofPlatform().name("event-log-listener").daemon().start(this::listenForEver);
        announcer = Thread.ofPlatform().name("event-log-announcer").daemon().start(this::announceForEver);
    }

    @Override
    public synchronized void stop() {
        running = false;
        LockSupport.unpark(announcer);
        LockSupport.unpark(listener);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before and stops after the event processors, which use the default phase. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }

    private void listenForEver() {
        while (running) {
            try (Connection connection = database.getConnection()) {
                JdbcTemplate own = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
                own.execute("LISTEN " + CHANNEL);
                listen(connection.unwrap(PGConnection.class), JdbcClient.create(own));
                own.execute("UNLISTEN " + CHANNEL);
            } catch (SQLException | DataAccessException e) {
                if (running) {
                    LOG.warn("Lost the connection that listens for other nodes, reconnecting: {}", e.getMessage());
                    LockSupport.parkNanos(RETRY.toNanos());
                }
            }
        }
    }

    private void listen(PGConnection notices, JdbcClient own) throws SQLException {
        long known = -1;
        long waited = pollMillis;
        while (running) {
            if (waited >= pollMillis) {
                waited = 0;
                long settled = SettledPages.barrier(own);
                if (settled > known) {
                    known = settled;
                    signal.raise();
                }
            }
            if (fromOthers(notices.getNotifications(SLICE_MILLIS))) {
                signal.raise();
            }
            waited += SLICE_MILLIS;
        }
    }

    private boolean fromOthers(PGNotification @Nullable [] received) {
        if (received != null) {
            for (PGNotification notice : received) {
                if (!self.equals(notice.getParameter())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void announceForEver() {
        while (running) {
            if (!news) {
                LockSupport.park(this);
                continue;
            }
            news = false;
            try {
                new JdbcTemplate(database)
                        .query(
                                "SELECT set_config('synchronous_commit', 'off', true), pg_notify(?, ?)",
                                row -> {},
                                CHANNEL,
                                self);
            } catch (DataAccessException e) {
                LOG.debug("The notification of new events failed; other nodes find them by polling", e);
            }
            LockSupport.parkNanos(TOGETHER.toNanos());
        }
    }
}
