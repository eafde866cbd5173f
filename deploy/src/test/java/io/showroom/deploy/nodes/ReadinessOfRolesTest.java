package io.showroom.deploy.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.FreshDatabase;
import io.showroom.deploy.testing.WholeSystem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The readiness probe of a process of any role is DOWN while it cannot do its work. */
@Timeout(180)
class ReadinessOfRolesTest {

    private static final String READY = "/actuator/health/readiness";
    private static final String ALIVE = "/actuator/health/liveness";

    private static FreshDatabase keptByAServer;

    /** An installation whose events are stored by a server that cannot be reached. */
    @BeforeAll
    static void install() {
        keptByAServer = new FreshDatabase();
        WholeSystem.on(keptByAServer).close();
        new JdbcTemplate(keptByAServer.connections()).update("INSERT INTO event_server (shift, moved) VALUES (1, 0)");
    }

    @AfterAll
    static void end() {
        keptByAServer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "command", "query"})
    void withoutItsDatabaseNoneIsReady(String role) throws IOException {
        EmbeddedPostgres database = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "200")
                .start();
        try (database;
                WholeSystem node = WholeSystem.on(
                        database, "showroom.role=" + role, "--spring.datasource.hikari.connection-timeout=1000")) {
            Awaitility.await().until(() -> status(node, READY) == 200);
            database.close();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> status(node, READY) == 503);
            assertThat(status(node, ALIVE)).as("a restart cures nothing").isEqualTo(200);
            HttpResponse<String> read = asked(node, "/api/stores");
            assertThat(read.statusCode()).isEqualTo(503);
            assertThat(read.body()).contains("databaseAway");
            HttpResponse<String> command = command(node);
            assertThat(command.statusCode()).isEqualTo(503);
            assertThat(command.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "command", "query"})
    void withoutItsEventServerNoneIsReady(String role) {
        try (WholeSystem node = WholeSystem.on(
                keptByAServer,
                "showroom.role=" + role,
                "--axon.axonserver.enabled=true",
                "--axon.axonserver.servers=127.0.0.1:1")) {
            assertThat(status(node, READY)).isEqualTo(503);
            assertThat(status(node, ALIVE)).isEqualTo(200);
            if (!role.equals("command")) {
                assertThat(asked(node, "/api/stores").statusCode()).isEqualTo(200);
                assertThat(asked(node, "/api/admin/health").body()).contains("serverAway");
            }
            HttpResponse<String> command = command(node);
            assertThat(command.statusCode()).as(command.body()).isEqualTo(503);
            assertThat(command.headers().firstValue("Retry-After")).isPresent();
            assertThat(command.body()).contains(role.equals("query") ? "commandSideAway" : "eventLogAway");
        }
    }

    private static int status(WholeSystem node, String path) {
        return asked(node, path).statusCode();
    }

    private static HttpResponse<String> asked(WholeSystem node, String path) {
        return node.send(node.asAdmin(path).timeout(Duration.ofSeconds(30)));
    }

    private static HttpResponse<String> command(WholeSystem node) {
        return node.command("admin", WholeSystem.ADMIN_PASSWORD, "OpenStore", "{\"store\":\"S9\"}");
    }
}
