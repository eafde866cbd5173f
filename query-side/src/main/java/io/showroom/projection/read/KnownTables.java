package io.showroom.projection.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.KnownUpTo;
import io.showroom.eventlog.read.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a table of rows that belong to one prospect each, as it would have been at a past instant, in the place of the
 * present one, for the length of one transaction and for this connection only. What is asked within it, by whatever
 * means, is answered as it would have been then: there is one way of asking, not two.
 */
@Component
public class KnownTables {

    private static final int STREAMS_AT_ONCE = 500;

    private final DataSource database;
    private final EventLog log;
    private final Openers openers;
    private final TransactionTemplate transaction;

    KnownTables(DataSource database, EventLog log, Openers openers, PlatformTransactionManager transactions) {
        this.database = database;
        this.log = log;
        this.openers = openers;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * An answer from the past.
     *
     * @param position position in the log of the last event that was taken in; 0 without any
     */
    public record Known<T>(long position, T answer) {}

    /**
     * Asks.
     *
     * @param instant everything recorded later is left out
     * @param projection whose table is put in place; of kind OWN
     * @param prospects only these prospects, by their ids; null for all
     * @param question is asked in the transaction, by its thread
     */
    public <T> Known<T> ask(
            Instant instant, Projection projection, @Nullable Collection<String> prospects, Supplier<T> question) {
        AtomicReference<@Nullable T> answer = new AtomicReference<>();
        AtomicLong position = new AtomicLong();
        transaction.executeWithoutResult(status -> {
            Connection connection = DataSourceUtils.getConnection(database);
            try {
                putInPlace(connection, projection);
                CopyWriter writer = CopyWriter.of(connection, "pg_temp." + projection.table(), projection);
                timelines(new KnownUpTo(log.settledPosition(), instant), prospects, timeline -> {
                    position.accumulateAndGet(timeline.lastPosition(), Math::max);
                    projection.rows(timeline).forEach(row -> writer.write(row.key(), row.values()));
                });
                writer.flush();
                answer.set(question.get());
            } catch (SQLException e) {
                throw new IllegalStateException("cannot put a past table in place", e);
            } finally {
                DataSourceUtils.releaseConnection(connection, database);
            }
        });
        return new Known<>(position.get(), Objects.requireNonNull(answer.get()));
    }

    /** A temporary table comes before all others of its name; statements prepared before must look for it anew. */
    private static void putInPlace(Connection connection, Projection projection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE " + projection.table() + " (LIKE " + projection.table()
                    + " INCLUDING DEFAULTS) ON COMMIT DROP");
            statement.execute("DISCARD PLANS");
        }
    }

    private void timelines(KnownUpTo bound, @Nullable Collection<String> prospects, Consumer<Timeline> each) {
        if (prospects == null) {
            Opener opener = openers.ascending();
            log.forEachProspect(bound, stream -> each.accept(Timeline.of(stream, opener)));
            return;
        }
        List<String> ids = new ArrayList<>(prospects);
        for (int from = 0; from < ids.size(); from += STREAMS_AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(from + STREAMS_AT_ONCE, ids.size()));
            Opener opener = openers.of(some);
            for (List<RecordedEvent> stream : log.streams(some, bound).values()) {
                each.accept(Timeline.of(stream, opener));
            }
        }
    }
}
