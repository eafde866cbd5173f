package io.showroom.projection.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.KnownUpTo;
import io.showroom.freshness.read.TokenPosition;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the read models: as they are now, or as they would have been with what was known at an instant. */
@Component("askedReadModels")
public class ReadModels {

    private final DataSource database;
    private final EventLog log;
    private final Openers openers;
    private final TokenPosition tokens;
    private final TransactionTemplate transaction;

    ReadModels(
            DataSource database,
            EventLog log,
            Openers openers,
            TokenPosition tokens,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.log = log;
        this.openers = openers;
        this.tokens = tokens;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Computes an answer from the tables; whatever it reads is of one state of the log. In a transaction of the
     * caller's it must be the first to ask the database anything.
     */
    public <T> T now(Function<Sums, T> question) {
        AtomicReference<T> answer = new AtomicReference<>();
        transaction.executeWithoutResult(status -> {
            Connection connection = DataSourceUtils.getConnection(database);
            try {
                Locks.readInOneSnapshot(connection);
                answer.set(question.apply(new SqlSums(connection, tokens.read(connection))));
            } catch (SQLException e) {
                throw new IllegalStateException("cannot read the read models", e);
            } finally {
                DataSourceUtils.releaseConnection(connection, database);
            }
        });
        return Objects.requireNonNull(answer.get());
    }

    /**
     * Computes an answer from the events recorded by an instant, in memory.
     *
     * @param instant everything recorded later is left out
     * @param projections what the question will ask
     */
    public <T> T asKnownAt(
            Instant instant, Collection<? extends Projection> projections, Function<? super Sums, T> question) {
        MemorySums sums = new MemorySums(projections);
        Opener opener = openers.ascending();
        log.forEachProspect(
                new KnownUpTo(log.settledPosition(), instant), stream -> sums.take(Timeline.of(stream, opener)));
        return question.apply(sums.at(log.positionAt(instant)));
    }

    /**
     * Computes an answer from the events that the tables stand at, in memory.
     *
     * @param projections what the question will ask
     */
    public <T> T folded(Collection<? extends Projection> projections, Function<? super Sums, T> question) {
        long position = tokens.read();
        MemorySums sums = new MemorySums(projections);
        Opener opener = openers.ascending();
        log.forEachProspect(KnownUpTo.position(position), stream -> sums.take(Timeline.of(stream, opener)));
        return question.apply(sums.at(position));
    }

    /**
     * Computes an answer from the timelines of some prospects only, in memory.
     *
     * @param prospects their ids
     * @param instant everything recorded later is left out; null for what the tables stand at now
     * @param projections what the question will ask
     */
    public <T> T ofProspects(
            Collection<String> prospects,
            @Nullable Instant instant,
            Collection<? extends Projection> projections,
            Function<? super Sums, T> question) {
        long position = instant == null ? tokens.read() : log.settledPosition();
        MemorySums sums = new MemorySums(projections);
        Opener opener = openers.of(prospects);
        log.streams(prospects, new KnownUpTo(position, instant))
                .values()
                .forEach(stream -> sums.take(Timeline.of(stream, opener)));
        return question.apply(sums.at(instant == null ? position : log.positionAt(instant)));
    }
}
