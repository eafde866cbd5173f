package io.showroom.deploy.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.deploy.launch.EventServerMark;
import io.showroom.deploy.launch.Installation;
import io.showroom.deploy.launch.StartFailure;
import io.showroom.deploy.testing.WholeSystem;
import io.showroom.eventlog.read.RemoteEvent;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An installation with its own log is moved to a server completely, or stays unchanged. */
class LogMoveTest {

    private static final int VISITS = 40;

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres database;
    private static JdbcTemplate jdbc;
    private static long events;
    private static long givenOut;

    private final MemoryServer server = new MemoryServer();
    private String said = "";

    @BeforeAll
    static void work() throws IOException {
        database = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .start();
        jdbc = new JdbcTemplate(
                new DriverManagerDataSource(database.getJdbcUrl("postgres", "postgres"), "postgres", ""));
        try (WholeSystem system = WholeSystem.on(database, "showroom.seals.events=10", "showroom.seals.within=1s")) {
            command(system, "admin", "OpenStore", "{\"store\":\"S1\",\"name\":\"One\"}");
            command(system, "admin", "RegisterStaffMember", """
                    {"user":"boss","roles":["MANAGER"],"store":"S1","password":"%s","temporary":false}""".formatted(WholeSystem.ADMIN_PASSWORD));
            for (int i = 0; i < VISITS; i++) {
                command(system, "boss", "RegisterVisit", "{\"store\":\"S1\",\"channel\":\"WALK_IN\"}");
            }
        }
        // The gap that a rolled-back transaction leaves.
        jdbc.execute("SELECT nextval('domain_event_position')");
        events = count("SELECT count(*) FROM domain_event");
        givenOut = count("SELECT last_value FROM domain_event_position");
    }

    @AfterAll
    static void end() throws IOException {
        database.close();
    }

    @AfterEach
    void unmoved() {
        jdbc.update("DELETE FROM event_server");
    }

    @Test
    void everyEventIsThereInItsOrderAndPositionsGoOn() throws Exception {
        move();
        assertThat(server.events).hasSize((int) events);
        assertThat(server.events.stream().map(RemoteEvent::eventId))
                .containsExactlyElementsOf(jdbc.queryForList(
                        "SELECT event_identifier FROM domain_event ORDER BY global_index", String.class));
        assertThat(jdbc.queryForMap("SELECT shift, moved FROM event_server"))
                .containsEntry("moved", events)
                .containsEntry("shift", givenOut + 1 - events);
        assertThat(said).contains("%,d events the same on both sides".formatted(events));
        move();
        assertThat(said).contains("kept by an Axon Server already");
        assertThat(server.events).hasSize((int) events);
    }

    @Test
    void aMoveThatWasCutOffGoesOnWhereItWas() throws Exception {
        server.dieAfter(1);
        assertThatThrownBy(this::move).isInstanceOf(IOException.class).hasMessage("gone");
        assertThat(server.events).hasSizeBetween(1, (int) events - 1);
        assertThat(moved()).isZero();
        server.dieAfter(Integer.MAX_VALUE);
        move();
        assertThat(said).contains("the server already has 20 events");
        assertThat(server.events.stream().map(RemoteEvent::eventId))
                .hasSize((int) events)
                .doesNotHaveDuplicates();
        assertThat(moved()).isEqualTo(1);
    }

    @Test
    void aServerWithOtherEventsIsNotAddedTo() throws Exception {
        move();
        unmoved();
        RemoteEvent first = server.events.getFirst();
        server.events.subList(1, server.events.size()).clear();
        server.events.set(0, with(first, "another", first.payload()));
        assertThatThrownBy(this::move)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("holds other events")
                .hasMessageContaining("EVENT_ID");
        assertThat(server.events).hasSize(1);
        assertThat(moved()).isZero();
    }

    @Test
    void aServerThatHoldsMoreIsNotTaken() throws Exception {
        move();
        unmoved();
        server.events.add(server.events.getFirst());
        assertThatThrownBy(this::move).hasMessageContaining("a context of its own");
        assertThat(moved()).isZero();
    }

    @Test
    void oneByteThatDiffersIsFound() throws Exception {
        move();
        unmoved();
        RemoteEvent last = server.events.getLast();
        byte[] altered = last.payload().clone();
        altered[altered.length / 2] ^= 1;
        server.events.set(server.events.size() - 1, with(last, last.eventId(), altered));
        assertThatThrownBy(this::move).hasMessageContaining("PAYLOAD").hasMessageContaining(last.eventId());
        assertThat(moved()).isZero();
    }

    @Test
    void anAlteredLogIsNotMoved() {
        String before = jdbc.queryForObject(
                "SELECT encode(payload, 'hex') FROM domain_event WHERE global_index = 7", String.class);
        jdbc.update("UPDATE domain_event SET payload = payload || ' ' WHERE global_index = 7");
        try {
            assertThatThrownBy(this::move).hasMessageContaining("the first one at position 7, ALTERED");
            assertThat(server.events).isEmpty();
            assertThat(moved()).isZero();
        } finally {
            jdbc.update("UPDATE domain_event SET payload = decode(?, 'hex') WHERE global_index = 7", before);
        }
    }

    @Test
    void aRunningInstallationIsLeftAlone() throws SQLException {
        try (Connection other = database.getPostgresDatabase().getConnection()) {
            assertThat(other.isValid(1)).isTrue();
            assertThatThrownBy(this::move).hasMessageContaining("stop every node first");
        }
        assertThat(server.events).isEmpty();
    }

    /** The check of every start. */
    @Test
    void aMovedInstallationIsRefusedWithoutItsServerAndAnUnmovedOneWithOne() throws Exception {
        try (Connection connection = database.getPostgresDatabase().getConnection()) {
            EventServerMark.ensure(connection, false);
            assertThatThrownBy(() -> EventServerMark.ensure(connection, true))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("deploy/move-to-axon-server HOST:PORT");
        }
        assertThat(moved()).isZero();
        move();
        try (Connection connection = database.getPostgresDatabase().getConnection()) {
            EventServerMark.ensure(connection, true);
            assertThatThrownBy(() -> EventServerMark.ensure(connection, false))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("are kept by an Axon Server: name it with SHOWROOM_AXON_SERVERS");
        }
        assertThat(moved()).isEqualTo(1);
    }

    @Test
    void whatCannotBeUnderstoodOrIsNotThereIsSaid() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertThat(MoveToAxonServer.run(new String[] {}, Map.of(), err, err)).isEqualTo(2);
        assertThat(MoveToAxonServer.run(new String[] {"localhost:99999"}, Map.of(), err, err))
                .isEqualTo(1);
        String nowhere = folder.resolve("nowhere").toString();
        assertThat(MoveToAxonServer.run(new String[] {"localhost:1", "--data", nowhere}, Map.of(), err, err))
                .isEqualTo(1);
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("usage: deploy/move-to-axon-server HOST:PORT [--data DIR]")
                .contains("localhost:99999 is not HOST:PORT")
                .contains("there is no installation in " + nowhere);
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    private void move() throws IOException, SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Installation installation = Installation.take(
                folder.resolve("data"),
                Map.of(
                        "SHOWROOM_DATABASE_URL", database.getJdbcUrl("postgres", "postgres"),
                        "SHOWROOM_DATABASE_USER", "postgres",
                        "SHOWROOM_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32])))) {
            MoveToAxonServer.move(
                    installation, server, 20, "a server", new PrintStream(bytes, true, StandardCharsets.UTF_8));
        } finally {
            said = bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private static RemoteEvent with(RemoteEvent event, String id, byte[] payload) {
        return new RemoteEvent(
                event.streamId(),
                event.sequence(),
                event.type(),
                id,
                event.millis(),
                event.payloadType(),
                event.revision(),
                payload,
                event.metadata());
    }

    private static long moved() {
        return count("SELECT count(*) FROM event_server");
    }

    private static long count(String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    private static void command(WholeSystem system, String user, String name, String body) {
        var answer = system.command(user, WholeSystem.ADMIN_PASSWORD, name, body);
        assertThat(List.of(200)).as(answer.body()).contains(answer.statusCode());
    }
}
