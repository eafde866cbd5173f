package io.showroom.deploy.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A person with a rare name and number is erased; then every byte of the database's data folder is searched: tables,
 * indexes, statistics and the write-ahead log. What the erasure page reports as done must be done.
 */
class TracesTest {

    @TempDir
    private Path folder;

    @Test
    void noFileOfTheDatabaseNamesThePersonOnceThePageSaysSo() throws IOException, SQLException {
        Path data = folder.resolve("data");
        try (EmbeddedPostgres database = DataFolder.postgres(data);
                WholeSystem system = WholeSystem.on(
                        database,
                        "showroom.erasures-file=" + folder.resolve("erasures.txt"),
                        "showroom.erasures-look=1h")) {
            KnownPeople people = new KnownPeople(system);
            people.open();
            people.life("Neighbour Li", "13700001111", "neighbourly");
            String person = people.life(Erased.NAME, Erased.PHONE, Erased.SAID);
            people.life("Neighbour Wu", "13700002222", "neighbourly");
            execute(database, "ANALYZE", "CHECKPOINT");
            assertThat(DataFolder.filesThatName(data))
                    .anyMatch(file -> file.startsWith("base"))
                    .anyMatch(file -> file.startsWith("pg_wal"));

            Connection reader = database.getPostgresDatabase().getConnection();
            reader.setAutoCommit(false);
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (reader;
                    Statement statement = reader.createStatement()) {
                statement.execute("SELECT count(*) FROM prospect_row");
                people.erase(person);
                DataFolder.removeTraces(system);
                assertThat(row(people).path("tablesClearedAt").isNull())
                        .as("nothing is called done while somebody reads from before")
                        .isTrue();
                assertThat(people.text("/api/audit/erasures?format=csv&lang=en"))
                        .contains("pending");
                reader.rollback();
            }
            DataFolder.removeTraces(system);
            assertThat(row(people).path("tablesClearedAt").isString()).isTrue();
            assertThat(row(people).path("logClearedAt").isString()).isTrue();

            execute(database, "CHECKPOINT");
            assertThat(DataFolder.filesThatName(data)).isEmpty();
            assertThat(people.get("/api/admin/health").toString()).contains("\"traces\"");
            assertThat(people.text("/api/audit/erasures?format=csv&lang=en")).doesNotContain("pending");
        }
    }

    private static JsonNode row(KnownPeople people) {
        return people.get("/api/audit/erasures").path("rows").get(0);
    }

    private static void execute(EmbeddedPostgres database, String... statements) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
