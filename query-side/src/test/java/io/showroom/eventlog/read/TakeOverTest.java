package io.showroom.eventlog.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.testing.TestDatabase;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Why the short claim timeout of the read models is safe: docs/adr/0002-following-the-log.md, "Taking over". */
class TakeOverTest {

    private static final String GROUP = ReadModelProcessing.GROUP;

    private HikariDataSource database;
    private TransactionTemplate transaction;
    private TokenStore one;
    private TokenStore other;

    @BeforeEach
    void oneNodeWorks() {
        database = TestDatabase.fresh();
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        one = node("one");
        other = node("other");
        transaction.executeWithoutResult(status -> one.initializeTokenSegments(GROUP, 1, at(10)));
        assertThat(claim(one)).isEqualTo(at(10));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRenewedClaimIsNotTakenOver() {
        assertThatThrownBy(() -> claim(other)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void anExpiredClaimIsTakenOverWithinSeconds() {
        assertThat(ReadModelProcessing.CLAIM_RUNS_OUT).isLessThanOrEqualTo(Duration.ofSeconds(3));
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(ReadModelProcessing.CLAIM_TRIED_EVERY_MILLIS))
                .ignoreExceptionsInstanceOf(UnableToClaimTokenException.class)
                .until(() -> at(10).equals(claim(other)));
    }

    @Test
    void aPausedNodeWritesNothingWhenItContinues() {
        notHeardOfForLong();
        claim(other);
        transaction.executeWithoutResult(status -> other.storeToken(at(30), GROUP, 0));
        JdbcTemplate tables = new JdbcTemplate(database);
        tables.execute("CREATE TABLE rows_of_batch (event bigint)");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    one.storeToken(at(20), GROUP, 0);
                    tables.update("INSERT INTO rows_of_batch VALUES (11)");
                }))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThat(tables.queryForObject("SELECT count(*) FROM rows_of_batch", Integer.class))
                .isZero();
        assertThat(claim(other)).isEqualTo(at(30));
        notHeardOfForLong();
        // The other node's claim has expired too: the paused node still cannot store its token, unless it starts again
        // from the stored one.
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> one.storeToken(at(20), GROUP, 0)))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThat(claim(one)).isEqualTo(at(30));
    }

    @Test
    void aRunningBatchIsNotTakenOver() throws Exception {
        notHeardOfForLong();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            Future<?> batch = nodes.submit(() -> transaction.executeWithoutResult(status -> {
                one.storeToken(at(20), GROUP, 0);
                begun.countDown();
                awaitLatch(end);
            }));
            awaitLatch(begun);
            Future<TrackingToken> attempt = nodes.submit(() -> claim(other));
            await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaitsForTheRow);
            assertThat(attempt).isNotDone();
            end.countDown();
            batch.get(20, TimeUnit.SECONDS);
            assertThatThrownBy(() -> attempt.get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(UnableToClaimTokenException.class);
        }
        assertThat(claim(one)).isEqualTo(at(20));
    }

    private TokenStore node(String name) {
        return new ReadModelProcessing()
                .tokenStore(database, Jackson3Serializer.builder().build(), name);
    }

    private TrackingToken claim(TokenStore node) {
        return transaction.execute(status -> node.fetchToken(GROUP, 0));
    }

    private void notHeardOfForLong() {
        new JdbcTemplate(database).update("UPDATE token_entry SET time_stamp = '2026-01-01T00:00:00.000Z'");
    }

    private boolean somebodyWaitsForTheRow() {
        return Boolean.TRUE.equals(new JdbcTemplate(database)
                .queryForObject(
                        "SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                + " AND datname = current_database())",
                        Boolean.class));
    }

    private static GlobalSequenceTrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
