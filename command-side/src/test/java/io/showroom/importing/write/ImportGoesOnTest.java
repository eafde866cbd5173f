package io.showroom.importing.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.personaldata.MasterKey;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.CommandSide;
import io.showroom.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** Imports on several nodes with one database, one of which ends in the middle. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ImportGoesOnTest {

    private static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMINISTRATOR), null);
    private static final String HEAD = "prospect,act,occurred_at,store,consultant,channel\n";
    private static final long CARRYING_OUT = (21323L << 48) | 1;

    @TempDir
    private Path folder;

    private HikariDataSource database;
    private JdbcTemplate jdbc;
    private ConfigurableApplicationContext here;

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
        jdbc = new JdbcTemplate(database);
        here = node("here");
    }

    @AfterEach
    void stop() {
        here.close();
        database.close();
    }

    @Test
    void whatAKilledProcessLeftIsCarriedOutOnceByTheNext() throws IOException {
        history(here, 1, 3);
        String left = here.getBean(Imports.class)
                .start(
                        ADMIN,
                        false,
                        ImportPlan.history(ADMIN, EnumSet.allOf(CreatableMasterData.class)),
                        (id, seal) -> {
                            read(here, id, seal, 1, 6);
                            throw new Killed();
                        });
        await(() -> "FAILED".equals(job(left).state()));
        asAKilledProcessLeavesIt(left, 1);
        here.close();

        here = node("here");

        await(() -> !job(left).state().equals(ImportJob.RUNNING));
        assertThat(job(left).error()).isNull();
        assertThat(job(left).state()).isEqualTo(ImportJob.DONE);
        assertThat(job(left).accepted()).isEqualTo(5);
        assertThat(job(left).rejected()).isZero();
        assertThat(job(left).position()).isNotNull();
        assertThat(visits()).as("each once").isEqualTo(5);
        assertThat(jdbc.queryForObject("select count(*) from import_row", Integer.class))
                .isZero();
        await(() -> tasks() == 0);
    }

    @Test
    void anotherNodesStartEndsNothingOfThisOne() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch further = new CountDownLatch(1);
        String id = here.getBean(Imports.class)
                .start(
                        ADMIN,
                        false,
                        ImportPlan.history(ADMIN, EnumSet.allOf(CreatableMasterData.class)),
                        (job, seal) -> {
                            read(here, job, seal, 1, 4);
                            reading.countDown();
                            await(() -> further.getCount() == 0);
                        });
        assertThat(reading.await(1, TimeUnit.MINUTES)).isTrue();

        try (ConfigurableApplicationContext there = node("there")) {
            assertThat(job(id).state()).isEqualTo(ImportJob.RUNNING);
            assertThat(jdbc.queryForObject("select count(*) from import_row", Integer.class))
                    .isEqualTo(3);
            further.countDown();
            await(() -> !job(id).state().equals(ImportJob.RUNNING));
            assertThat(there.isRunning()).isTrue();
        }

        assertThat(job(id).state()).isEqualTo(ImportJob.DONE);
        assertThat(visits()).isEqualTo(3);
    }

    @Test
    void oneImportAtATimeIsCarriedOutOverAllNodes() throws SQLException, IOException {
        try (Connection elsewhere = database.getConnection()) {
            lock(elsewhere, "select pg_advisory_lock(%d)");
            String id = here.getBean(HistoryImport.class)
                    .start(file(1, 4), ADMIN, false, false, EnumSet.allOf(CreatableMasterData.class));
            await(() -> "CARRYING_OUT".equals(job(id).phase()));
            assertThat(here.getBean(ImportQueue.class).carryOut(id)).isFalse();
            assertThat(visits()).isZero();
            lock(elsewhere, "select pg_advisory_unlock(%d)");
            await(() -> !job(id).state().equals(ImportJob.RUNNING));
            assertThat(job(id).state()).isEqualTo(ImportJob.DONE);
        }
        assertThat(visits()).isEqualTo(3);
    }

    /** While the event log is unavailable, master data is still created later and no row is rejected. */
    @Test
    void whileTheEventLogIsAwayAnImportWaits() throws IOException {
        List<String> waited = new CopyOnWriteArrayList<>();
        Set<String> refused = ConcurrentHashMap.newKeySet();
        here.getBean(EventStore.class).registerDispatchInterceptor(messages -> (n, message) -> {
            String type = message.getPayloadType().getSimpleName();
            if (Set.of("StoreOpened", "VisitRegistered").contains(type)) {
                if (refused.add(type)) {
                    throw new AxonServerException("AXONIQ-3001", "no connection");
                }
                waited.addAll(jdbc.queryForList("select id from import_job", String.class).stream()
                        .map(id -> String.valueOf(job(id).phase()))
                        .toList());
            }
            return message;
        });

        String id = here.getBean(HistoryImport.class)
                .start(file(1, 4), ADMIN, false, false, EnumSet.allOf(CreatableMasterData.class));
        await(() -> !job(id).state().equals(ImportJob.RUNNING));

        assertThat(job(id).state()).isEqualTo(ImportJob.DONE);
        assertThat(job(id).rejected()).isZero();
        assertThat(job(id).accepted()).isEqualTo(3);
        assertThat(visits()).isEqualTo(3);
        assertThat(refused).containsExactlyInAnyOrder("StoreOpened", "VisitRegistered");
        assertThat(waited).contains("WAITING");
        assertThat(job(id).phase()).isNull();
    }

    @Test
    void rowsLostInACrashOfTheDatabaseAreNotPassedOver() throws SQLException {
        String id = left(1);
        jdbc.update("truncate import_row");

        here.getBean(ImportQueue.class).carryOut(id);

        assertThat(job(id).state()).isEqualTo(ImportJob.FAILED);
        assertThat(job(id).error()).isEqualTo("interrupted");
    }

    @Test
    void anImportThatEndsTheProcessEachTimeIsGivenUp() throws SQLException {
        String id = left(4);

        here.getBean(ImportQueue.class).carryOut(id);

        assertThat(job(id).state()).isEqualTo(ImportJob.FAILED);
        assertThat(job(id).error()).isEqualTo("interrupted");
        assertThat(visits()).isZero();
    }

    private String left(int begun) {
        String id = here.getBean(Imports.class)
                .start(
                        ADMIN,
                        false,
                        ImportPlan.history(ADMIN, EnumSet.allOf(CreatableMasterData.class)),
                        (job, seal) -> {
                            read(here, job, seal, 1, 4);
                            throw new Killed();
                        });
        await(() -> "FAILED".equals(job(id).state()));
        asAKilledProcessLeavesIt(id, begun);
        return id;
    }

    /** Its rows are in the database, and it was begun so many times. */
    private void asAKilledProcessLeavesIt(String id, int begun) {
        ImportTables tables = here.getBean(ImportTables.class);
        RowCipher seal = new RowCipher(tables.key(id), id);
        read(here, id, seal, 1, begun == 1 && visits() > 0 ? 6 : 4);
        jdbc.update(
                "update import_job set state = 'RUNNING', error = null, finished_at = null, begun = ? where id = ?",
                begun,
                id);
        tables.ready(id);
    }

    private void read(ConfigurableApplicationContext node, String id, RowCipher seal, int from, int to) {
        try {
            jdbc.update("delete from import_row where import_id = ?", id);
            node.getBean(Staging.class)
                    .read(
                            file(from, to),
                            false,
                            id,
                            seal,
                            node.getBean(HistoryImport.class).meaning());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void history(ConfigurableApplicationContext node, int from, int to) throws IOException {
        String id = node.getBean(HistoryImport.class)
                .start(file(from, to), ADMIN, false, false, EnumSet.allOf(CreatableMasterData.class));
        await(() -> !job(id).state().equals(ImportJob.RUNNING));
        assertThat(job(id).state()).isEqualTo(ImportJob.DONE);
    }

    private Path file(int from, int to) throws IOException {
        String rows = IntStream.range(from, to)
                .mapToObj(n -> "k%d,RegisterVisit,2026-03-0%dT10:00,North,c1,WALK_IN\n".formatted(n, n))
                .collect(Collectors.joining());
        return Files.writeString(Files.createTempFile(folder, "history", ".csv"), HEAD + rows);
    }

    private ImportJob job(String id) {
        return here.getBean(ImportTables.class).job(id).orElseThrow();
    }

    private int visits() {
        Integer visits = jdbc.queryForObject("select count(*) from prospect_holding", Integer.class);
        return visits == null ? 0 : visits;
    }

    private int tasks() {
        List<String> tasks =
                jdbc.queryForList("select task_instance from background_task where task_name = 'import'", String.class);
        return tasks.size();
    }

    private static void lock(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql.formatted(CARRYING_OUT));
        }
    }

    private static void await(BooleanSupplier reached) {
        while (!reached.getAsBoolean()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private ConfigurableApplicationContext node(String name) {
        return new SpringApplicationBuilder(Node.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("sharedDatabase", database))
                .properties(
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "showroom.uploads-folder=" + folder.resolve(name))
                .registerShutdownHook(false)
                .run();
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "io.showroom",
            excludeFilters = {
                @Filter(type = FilterType.REGEX, pattern = "io\\.showroom\\..*Test.*"),
                @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = CommandSide.class)
            })
    static class Node {

        @Bean(destroyMethod = "")
        @Primary
        DataSource dataSource(HikariDataSource sharedDatabase) {
            return sharedDatabase;
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        MasterKey masterKey() {
            return new MasterKey(new byte[32]);
        }
    }
}
