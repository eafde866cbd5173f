package io.showroom.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database created before the first release continues with the present migrations. */
class EarlierSchemaTest {

    private EmbeddedPostgres server;
    private JdbcTemplate database;
    private Flyway flyway;

    @BeforeEach
    void tablesAsBeforeTheFirstRelease() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        database = new JdbcTemplate(server.getPostgresDatabase());
        flyway = Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .locations("classpath:db/migration")
                .load();
        flyway.migrate();
        database.update("DELETE FROM flyway_schema_history");
        int rank = 0;
        for (String line : earlierScripts()) {
            String[] script = line.split(" ");
            database.update("""
                    INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,
                        installed_by, execution_time, success)
                    VALUES (?, ?, 'a change', 'SQL', 'feature/V' || ? || '__a_change.sql', ?, 'showroom', 1, true)
                    """, ++rank, script[0], script[0], Integer.valueOf(script[1]));
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void isTakenOverAsItIs() {
        database.update("INSERT INTO person_erasure (prospect_id, erased_at) VALUES ('P-1', now())");

        EarlierSchema.takeOver(flyway);
        EarlierSchema.takeOver(flyway);
        SchemaVersion.refuseNewer(flyway);

        assertThat(flyway.migrate().migrationsExecuted).isZero();
        assertThat(history()).containsExactly(Map.of("version", "27", "type", "BASELINE"));
        assertThat(database.queryForObject("SELECT count(*) FROM person_erasure", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void isRefusedWhereAChangeIsMissing() {
        database.update("DELETE FROM flyway_schema_history WHERE version = '20261129150001'");
        List<Map<String, Object>> before = history();

        assertThatThrownBy(() -> EarlierSchema.takeOver(flyway))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("from before the first release")
                .hasMessageContaining("20261129150001")
                .hasMessageContaining("nothing was changed");

        assertThat(history()).isEqualTo(before);
    }

    @Test
    void nothingIsDoneToADatabaseOfThisVersion() {
        database.execute("DROP SCHEMA public CASCADE");
        database.execute("CREATE SCHEMA public");
        EarlierSchema.takeOver(flyway);
        flyway.migrate();
        List<Map<String, Object>> before = history();

        EarlierSchema.takeOver(flyway);

        assertThat(history()).hasSizeGreaterThanOrEqualTo(27).isEqualTo(before);
    }

    private List<Map<String, Object>> history() {
        return database.queryForList("SELECT version, type FROM flyway_schema_history ORDER BY installed_rank");
    }

    private static List<String> earlierScripts() throws IOException {
        try (InputStream file = EarlierSchemaTest.class.getResourceAsStream("/schema/before-the-first-release.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
