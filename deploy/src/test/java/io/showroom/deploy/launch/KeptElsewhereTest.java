package io.showroom.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import io.showroom.ledger.LogKeeper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database whose events are stored elsewhere than the start assumes is not changed, and the start says what to do.
 */
@Timeout(240)
class KeptElsewhereTest {

    @TempDir
    private Path folder;

    private static EmbeddedPostgres server;
    private static int databases;

    private String database;
    private JdbcTemplate jdbc;

    @BeforeAll
    static void install() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .start();
        administer("CREATE DATABASE installed");
        WholeSystem.at(server.getJdbcUrl("postgres", "installed"), "postgres", "")
                .close();
    }

    @AfterAll
    static void end() throws IOException {
        server.close();
    }

    @BeforeEach
    void work() {
        String name = "kept_" + ++databases;
        administer("CREATE DATABASE " + name + " TEMPLATE installed");
        database = server.getJdbcUrl("postgres", name);
        jdbc = new JdbcTemplate(new DriverManagerDataSource(database, "postgres", ""));
    }

    private static void administer(String sql) {
        new JdbcTemplate(server.getPostgresDatabase()).execute(sql);
    }

    @Test
    void anOwnLogIsNotGoneOnWithByAServer() {
        long events = events();
        assertThat(events).isPositive();
        assertThat(refusal(Map.of("SHOWROOM_AXON_SERVERS", "127.0.0.1:1")))
                .contains("stand in its own database: move them to the Axon Server first with"
                        + " deploy/move-to-axon-server HOST:PORT")
                .contains("nothing was changed");
        assertThat(events()).isEqualTo(events);
        assertThat(jdbc.queryForList("SELECT shift FROM event_server")).isEmpty();
    }

    /** As filled by a server from its first event on. */
    @Test
    void whatAServerFilledIsNotGoneOnWithHere() {
        jdbc.update("INSERT INTO event_server (shift, moved) VALUES (1, 0)");
        long events = events();
        assertThat(refusal(Map.of()))
                .contains("are kept by an Axon Server: name it with SHOWROOM_AXON_SERVERS=HOST:PORT")
                .contains("nothing was changed");
        assertThat(events()).isEqualTo(events);
        assertThat(jdbc.queryForList("SELECT shift FROM event_server")).hasSize(1);
    }

    /** The server has events that this database has not read yet, as without any process of the query side. */
    @Test
    void aServerThatWasGivenEventsIsNotForgotten() throws Exception {
        jdbc.execute("TRUNCATE domain_event");
        jdbc.update("INSERT INTO event_server (shift, moved) VALUES (1, 0)");
        try (Connection connection = DriverManager.getConnection(database, "postgres", "")) {
            assertThat(LogKeeper.forget(connection)).isFalse();
            jdbc.update("DELETE FROM rule_staff");
            assertThat(LogKeeper.forget(connection)).as("given nothing").isTrue();
        }
    }

    private long events() {
        Long count = jdbc.queryForObject("SELECT count(*) FROM domain_event", Long.class);
        return count == null ? 0 : count;
    }

    private String refusal(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("SHOWROOM_DATABASE_URL", database);
        environment.put("SHOWROOM_DATABASE_USER", "postgres");
        environment.put("SHOWROOM_DATABASE_PASSWORD", "any");
        environment.put("SHOWROOM_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        return ShowroomProcess.refusal(folder.resolve("data"), ShowroomProcess.freePort(), environment);
    }
}
