package io.showroom.deploy.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The database answers and refuses to write, as with a full disk (SQLSTATE 53100, {@code disk_full}): requests get 503
 * with Retry-After, nothing acknowledged is lost, and work resumes by itself once there is room.
 */
@Timeout(180)
class FullDiskTest {

    private static final String READY = "/actuator/health/readiness";
    private static final String VISIT = "{\"store\":\"S1\",\"channel\":\"WALK_IN\"}";
    private static final Duration WITHIN = Duration.ofSeconds(30);

    private static EmbeddedPostgres database;
    private static WholeSystem system;

    @BeforeAll
    static void start() throws IOException, SQLException {
        database = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "200")
                .start();
        system = WholeSystem.on(database);
        assertThat(command("admin", "OpenStore", "{\"store\":\"S1\"}").statusCode())
                .isEqualTo(200);
        assertThat(command(
                                "admin",
                                "RegisterStaffMember",
                                "{\"user\":\"boss\",\"roles\":[\"MANAGER\"],\"store\":\"S1\",\"password\":\"%s\",\"temporary\":false}"
                                        .formatted(WholeSystem.ADMIN_PASSWORD))
                        .statusCode())
                .isEqualTo(200);
        execute("CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$BEGIN RAISE EXCEPTION 'could not extend file: No space left on device'"
                + " USING ERRCODE = 'disk_full'; END$$");
        execute("CREATE FUNCTION no_room_for_tables() RETURNS event_trigger LANGUAGE plpgsql AS"
                + " $$BEGIN RAISE EXCEPTION 'could not extend file: No space left on device'"
                + " USING ERRCODE = 'disk_full'; END$$");
    }

    @AfterAll
    static void stop() throws IOException {
        system.close();
        database.close();
    }

    @Test
    void everybodyIsToldAndAllGoesOnByItselfOnceThereIsRoom() throws SQLException {
        assertThat(command("boss", "RegisterVisit", VISIT).statusCode()).isEqualTo(200);
        long recorded = events();

        fill();
        try {
            isFull(command("boss", "RegisterVisit", VISIT));
            assertThat(status(READY)).isEqualTo(503);
            isFull(get("/api/prospects"));
            isFull(command("boss", "RegisterVisit", VISIT));
            assertThat(status("/actuator/health/liveness"))
                    .as("no restart makes room")
                    .isEqualTo(200);
            HttpResponse<String> page = WholeSystem.send(
                    HttpClient.newHttpClient(),
                    HttpRequest.newBuilder(URI.create(system.url() + "/prospects?lang=zh-CN"))
                            .header("Accept", "text/html")
                            .header("Accept-Language", "zh-CN"));
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("磁盘已满");
        } finally {
            empty();
        }

        Awaitility.await("ready again").atMost(WITHIN).until(() -> status(READY) == 200);
        assertThat(events()).as("nothing was half done").isEqualTo(recorded);
        HttpResponse<String> again = command("boss", "RegisterVisit", VISIT);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(status("/api/prospects?after=" + again.body().replaceFirst(".*\"position\":(\\d+).*", "$1")))
                .isEqualTo(200);
    }

    /** Makes writing of events and of new rows fail. */
    private static void fill() throws SQLException {
        execute("CREATE EVENT TRIGGER full_of_tables ON ddl_command_start WHEN TAG IN ('CREATE TABLE AS')"
                + " EXECUTE FUNCTION no_room_for_tables()");
        execute("CREATE TRIGGER full_of_events BEFORE INSERT ON domain_event EXECUTE FUNCTION no_room()");
    }

    private static void empty() throws SQLException {
        execute("DROP TRIGGER full_of_events ON domain_event");
        execute("DROP EVENT TRIGGER full_of_tables");
    }

    private static void isFull(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("databaseFull");
    }

    private static long events() {
        Long count = system.part(JdbcTemplate.class).queryForObject("SELECT count(*) FROM domain_event", Long.class);
        return count == null ? 0 : count;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int status(String path) {
        return get(path).statusCode();
    }

    private static HttpResponse<String> get(String path) {
        return system.send(system.asAdmin(path));
    }

    private static HttpResponse<String> command(String user, String name, String json) {
        return system.command(user, WholeSystem.ADMIN_PASSWORD, name, json);
    }
}
