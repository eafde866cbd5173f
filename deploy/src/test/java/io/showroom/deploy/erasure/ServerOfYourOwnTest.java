package io.showroom.deploy.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.showroom.deploy.testing.WholeSystem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * On an external server, with a user that owns its database and has no further rights, the erasure page reports the
 * truth: tables are cleared, the write-ahead log is left to the server's administrator, and clearing it by hand, or
 * with the rights that docs/features/erasure.md names, works. Runs on the embedded server and, if environment variable
 * {@code SHOWROOM_TEST_POSTGRES=jdbc:postgresql://…} gives a superuser's address, also on another one, for example of
 * an older version, which is left as it was found.
 */
@Timeout(240)
class ServerOfYourOwnTest {

    private static final String NAMED_BY = "SHOWROOM_TEST_POSTGRES";
    private static final String NAME = "showroom_erasure_test";
    private static final String BY_HAND = "CHECKPOINT; SELECT pg_switch_wal(); CHECKPOINT";
    private static final String RIGHTS =
            "GRANT pg_checkpoint, pg_monitor TO " + NAME + "; GRANT EXECUTE ON FUNCTION pg_switch_wal() TO " + NAME;

    @TempDir
    private Path folder;

    @Test
    void whatIsToldIsTrueOfTheServerThatComesAlong() throws IOException, SQLException {
        try (EmbeddedPostgres database = DataFolder.postgres(folder.resolve("data"))) {
            whatIsToldIsTrue(database.getJdbcUrl("postgres", "postgres"));
        }
    }

    @Test
    void whatIsToldIsTrueOfAnother() throws IOException, SQLException {
        String server = System.getenv(NAMED_BY);
        assumeThat(server).as("left out: no PostgreSQL is named by " + NAMED_BY).isNotBlank();
        whatIsToldIsTrue(server);
    }

    private void whatIsToldIsTrue(String superuser) throws IOException, SQLException {
        try (Connection keeper = DriverManager.getConnection(superuser)) {
            execute(keeper, "CREATE ROLE " + NAME + " LOGIN PASSWORD 'of no use elsewhere'");
            execute(keeper, "CREATE DATABASE " + NAME + " OWNER " + NAME);
            try (WholeSystem system = WholeSystem.at(
                    superuser.replaceFirst("(//[^/]+/).*", "$1" + NAME),
                    NAME,
                    "of no use elsewhere",
                    "showroom.erasures-file=" + folder.resolve("erasures.txt"),
                    "showroom.erasures-look=1h")) {
                leftToTheKeeper(new KnownPeople(system), keeper, ofItsDatabase(superuser));
            } finally {
                execute(keeper, "DROP DATABASE " + NAME + " WITH (FORCE)");
                execute(keeper, "DROP ROLE " + NAME);
            }
        }
    }

    /** Rights on functions are granted per database. */
    private static String ofItsDatabase(String superuser) {
        return superuser.replaceFirst("(//[^/]+/)[^?]*", "$1" + NAME);
    }

    private static void leftToTheKeeper(KnownPeople people, Connection keeper, String database)
            throws IOException, SQLException {
        Path data = Path.of(text(keeper, "SHOW data_directory"));
        people.open();
        erased(people);
        JsonNode row = people.get("/api/audit/erasures").path("rows").get(0);
        assertThat(row.path("tablesClearedAt").isString()).as(row.toString()).isTrue();
        assertThat(row.path("logClearedAt").isNull()).as(row.toString()).isTrue();
        assertThat(people.text("/api/audit/erasures?format=csv&lang=en"))
                .contains("left to the database administrator");
        execute(keeper, "CHECKPOINT");
        assertThat(DataFolder.filesThatName(data.resolve("base")))
                .as("tables, of which it is said that they are cleared")
                .isEmpty();
        assertThat(DataFolder.filesThatName(data.resolve("pg_wal")))
                .as("the log, of which it is said that it is not")
                .isNotEmpty();
        byHand(keeper, data);

        try (Connection inside = DriverManager.getConnection(database)) {
            execute(inside, RIGHTS);
        }
        erased(people);
        row = people.get("/api/audit/erasures").path("rows").get(0);
        assertThat(row.path("logClearedAt").isString()).as(row.toString()).isTrue();
        assertThat(DataFolder.filesThatName(data)).isEmpty();
    }

    /**
     * Clears the write-ahead log by hand and checks it, where recycling of log files is off as the documentation
     * requires; recycled files keep their old content.
     */
    private static void byHand(Connection keeper, Path data) throws IOException, SQLException {
        if (text(keeper, "SHOW wal_recycle").equals("off")) {
            for (String one : BY_HAND.split("; ")) {
                execute(keeper, one);
            }
            assertThat(DataFolder.filesThatName(data.resolve("pg_wal"))).isEmpty();
        }
    }

    private static void erased(KnownPeople people) {
        people.erase(people.life(Erased.NAME, Erased.PHONE, Erased.SAID));
        DataFolder.removeTraces(people.system());
        DataFolder.removeTraces(people.system());
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
