package io.showroom.eventlog.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work committed before the events needs no second connection of a pool whose connections are all held by commands. */
@Timeout(60)
class PreAppendTransactionTest {

    private static final int POOL = 3;
    private static final long PATIENCE_MILLIS = 2_000;

    private final HikariDataSource pool = TestDatabase.fresh();
    private final HikariDataSource aside = new HikariDataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(pool);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));

    @BeforeEach
    void prepare() {
        jdbc.execute("CREATE TABLE made (name text)");
        pool.setMaximumPoolSize(POOL);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        aside.setJdbcUrl(pool.getJdbcUrl());
        aside.setUsername(pool.getUsername());
        aside.setMaximumPoolSize(1);
        aside.setConnectionTimeout(PATIENCE_MILLIS);
    }

    @AfterEach
    void close() {
        aside.close();
        pool.close();
    }

    @Test
    void asManyCommandsAsThePoolHasConnectionsAreAllCarriedOut() throws Exception {
        PreAppendTransaction before = new PreAppendTransaction(aside);
        CyclicBarrier allHoldOne = new CyclicBarrier(POOL);
        try (ExecutorService commands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> asked = IntStream.range(0, POOL)
                    .mapToObj(number -> commands.submit(command(before, allHoldOne, "key " + number)))
                    .toList();
            for (Future<Boolean> done : asked) {
                assertThat(done.get(30, TimeUnit.SECONDS)).isTrue();
            }
        }
        assertThat(names()).containsExactlyInAnyOrder("key 0", "key 1", "key 2");
    }

    @Test
    void whatWasCommittedFirstStaysWhenTheCommandFails() {
        PreAppendTransaction before = new PreAppendTransaction(aside);
        transaction.executeWithoutResult(status -> {
            UnitOfWork<Message<?>> work = started();
            jdbc.update("INSERT INTO made VALUES ('row')");
            before.carryOut(work, there -> there.update("INSERT INTO made VALUES ('key')"));
            before.commit(work);
            work.rollback();
            status.setRollbackOnly();
        });
        assertThat(names()).containsExactly("key");
    }

    private Callable<Boolean> command(PreAppendTransaction before, CyclicBarrier allHoldOne, String key) {
        return () -> transaction.execute(status -> {
            UnitOfWork<Message<?>> work = started();
            try {
                jdbc.queryForObject("SELECT count(*) FROM made", Long.class);
                await(allHoldOne);
                before.carryOut(work, there -> there.update("INSERT INTO made VALUES (?)", key));
                work.commit();
                return names().contains(key);
            } finally {
                if (work.isActive()) {
                    work.rollback();
                }
                CurrentUnitOfWork.ifStarted(open -> CurrentUnitOfWork.clear(open));
            }
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> names() {
        return jdbc.queryForList("SELECT name FROM made", String.class);
    }

    private static UnitOfWork<Message<?>> started() {
        return DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("a command"));
    }
}
