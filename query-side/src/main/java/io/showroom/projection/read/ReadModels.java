package io.showroom.projection.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.LogBound;
import io.showroom.freshness.read.Freshness;
import io.showroom.freshness.read.TokenPosition;
import io.showroom.web.read.QueryRejection;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Entry point for queries of the read models: as they are now, or as of an instant. All database reads of a query are
 * of one state.
 */
@Component("askedReadModels")
public class ReadModels {

    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final EventLog log;
    private final Decryptors decryptors;
    private final TokenPosition tokens;
    private final Epochs epochs;
    private final List<Projection> projections;
    private final TransactionTemplate transaction;
    private final ObjectProvider<EntityManagerFactory> entities;
    private volatile boolean walking;

    ReadModels(
            JdbcTemplate jdbc,
            EventLog log,
            Decryptors decryptors,
            TokenPosition tokens,
            Epochs epochs,
            List<Projection> projections,
            PlatformTransactionManager transactions,
            ObjectProvider<EntityManagerFactory> entities) {
        this.jdbc = jdbc;
        this.log = log;
        this.decryptors = decryptors;
        this.tokens = tokens;
        this.epochs = epochs;
        this.projections = List.copyOf(projections);
        this.transaction = new TransactionTemplate(transactions);
        this.entities = entities;
    }

    /**
     * Runs a query on the present tables; all its reads are of one state of the log. Within a caller's transaction it
     * must be the first to access the database.
     */
    public <T> T now(Function<? super Measures, T> question) {
        if (TransactionSynchronizationManager.hasResource(this)) {
            throw new IllegalStateException("a query of the present within a query as of an instant");
        }
        return inOneSnapshot(() -> question.apply(new SqlMeasures(jdbc, tokens.read())));
    }

    /**
     * Runs several queries on one state of the tables, of their position ({@link Freshness#position}) and of the log.
     * Within a caller's transaction it must be the first to access the database.
     */
    public <T> T inOneSnapshot(Supplier<T> questions) {
        return transaction.execute(status -> {
            Locks.readInOneSnapshot(jdbc);
            return questions.get();
        });
    }

    /**
     * Runs a query on the present tables or as of an instant.
     *
     * @param known events recorded later are ignored; null for the present
     * @param wanted the tables that the query reads
     * @param question runs in this thread; its result must not be fetched lazily
     */
    public <T> T ask(@Nullable Instant known, RequiredTables wanted, Function<? super Measures, T> question) {
        return known == null ? now(question) : asOf(new LogBound(Long.MAX_VALUE, known), wanted, question);
    }

    /**
     * Runs a query on the tables as of a bound.
     *
     * @param bound an instant, a settled position of the log, or both
     * @param wanted the tables that the query reads
     * @param question runs in this thread; its result must not be fetched lazily
     * @throws QueryRejection if the tables were made by another version, which allows no queries about the past
     */
    public <T> T asOf(LogBound bound, RequiredTables wanted, Function<? super Measures, T> question) {
        AsOfSnapshot placed = (AsOfSnapshot) TransactionSynchronizationManager.getResource(this);
        if (placed != null) {
            return placed.ask(bound, wanted, question);
        }
        long settled = log.settledPosition();
        LogBound known = new LogBound(Math.min(settled, bound.position()), bound.recordedBy());
        return inOneSnapshot(() -> {
            if (!new DefinitionVersions(jdbc, epochs).are(projections)) {
                throw QueryRejection.preparing();
            }
            forgetEntities();
            return jdbc.execute((Connection connection) -> {
                Savepoint before = connection.setSavepoint();
                try {
                    return inPast(bound, known, wanted, question);
                } finally {
                    connection.rollback(before);
                    forgetEntities();
                }
            });
        });
    }

    private <T> T inPast(
            LogBound bound, LogBound known, RequiredTables wanted, Function<? super Measures, T> question) {
        EpochBounds near = new EpochBounds(jdbc, log, epochs, tokens.read(), known);
        long position = known.recordedBy() == null ? known.position() : log.positionAt(known.recordedBy(), near.told());
        AsOfSnapshot now = new AsOfSnapshot(
                bound,
                projections,
                new AsOfTables(jdbc, log, decryptors, near, LastChanges.of(projections), walking),
                new SqlMeasures(jdbc, position));
        TransactionSynchronizationManager.bindResource(this, now);
        try {
            return now.ask(bound, wanted, question);
        } finally {
            TransactionSynchronizationManager.unbindResource(this);
        }
    }

    /**
     * Runs a query on the timelines of some prospects, in memory.
     *
     * @param prospects their ids
     * @param instant events recorded later are ignored; null for the present position of the tables
     * @param projections the projections that the query reads
     */
    public <T> T ofProspects(
            Collection<String> prospects,
            @Nullable Instant instant,
            Collection<? extends Projection> projections,
            Function<? super Measures, T> question) {
        long position = instant == null ? tokens.read() : log.settledPosition();
        LogBound bound = new LogBound(position, instant);
        InMemoryMeasures measures = new InMemoryMeasures(projections);
        Reach reach =
                instant == null ? new Reach(Long.MAX_VALUE, position) : inOneSnapshot(() -> reach(bound, instant));
        List<String> all = List.copyOf(prospects);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            Decryptor decryptor = decryptors.of(some);
            log.streamsUpTo(reach.toRead(), some).values().parallelStream()
                    .flatMap(stream ->
                            Stream.ofNullable(Timeline.of(stream, decryptor).knownBy(bound)))
                    .map(measures::part)
                    .toList()
                    .forEach(measures::take);
        }
        return question.apply(measures.at(reach.position()));
    }

    private Reach reach(LogBound bound, Instant instant) {
        EpochEnds ends = EpochEnds.of(jdbc, bound);
        boolean behind = tokens.read() < bound.position();
        return new Reach(
                behind ? Long.MAX_VALUE : ends.known(epochs, bound), log.positionAt(instant, ends.told(epochs, bound)));
    }

    /**
     * Range of the log for a query.
     *
     * @param toRead position up to which streams must be read
     * @param position position of the last known event
     */
    private record Reach(long toRead, long position) {}

    /** Returns the names of the read models' tables that occur in an SQL query. */
    public Set<String> tablesIn(String sql) {
        Set<String> words = Pattern.compile("\\W+").splitAsStream(sql).collect(Collectors.toSet());
        return projections.stream()
                .map(Projection::table)
                .filter(words::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Sets whether as-of tables are computed by walking the whole log instead of from the nearest epoch: the reference
     * for benchmarks and tests.
     */
    public void walkTheWholeLog(boolean whether) {
        walking = whether;
    }

    /** Whether the reference is used, so that cached results must not be. */
    public boolean walksTheWholeLog() {
        return walking;
    }

    /** Clears the persistence context: entities read as of one instant must not be returned for another. */
    private void forgetEntities() {
        EntityManagerFactory factory = entities.getIfAvailable();
        EntityManager open = factory == null ? null : EntityManagerFactoryUtils.getTransactionalEntityManager(factory);
        if (open != null) {
            open.clear();
        }
    }
}
