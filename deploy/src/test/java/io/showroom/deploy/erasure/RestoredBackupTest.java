package io.showroom.deploy.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The data directory is copied while the system runs, as for a backup; then a person is erased, the original is lost,
 * and a system is started on the copy, with the register of erasures of a node that did not perform the erasure itself.
 */
class RestoredBackupTest {

    private static final int LOOKS = 600;

    private static final FileAttribute<?> ONLY_FOR_THE_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    @TempDir
    private Path folder;

    @Test
    void aBackupDoesNotBringThePersonBack() throws IOException, SQLException {
        Path backup = folder.resolve("backup");
        Path elsewhere = folder.resolve("elsewhere.txt");
        String person;
        String neighbour;
        Map<String, String> before;
        try (EmbeddedPostgres database = postgres(folder.resolve("data"));
                WholeSystem node = node(database, folder.resolve("here.txt"))) {
            KnownPeople people = new KnownPeople(node);
            people.open();
            neighbour = people.life("Neighbour Li", "13700001111", "neighbourly");
            person = people.life(Erased.NAME, Erased.PHONE, Erased.SAID);
            before = people.figures(person);
            copy(database, folder.resolve("data"), backup);

            try (WholeSystem other = node(database, elsewhere)) {
                assertThat(other.send(other.asAdmin("/api/prospects")).statusCode())
                        .isEqualTo(200);
                people.erase(person);
                new Erased(people, person, folder).isUnreadable();
                awaitEntry(person, elsewhere);
            }
        }

        try (EmbeddedPostgres restored = postgres(backup)) {
            assertThat(keys(restored, person)).as("the backup holds the person").isEqualTo(1);
            try (WholeSystem again = node(restored, elsewhere)) {
                KnownPeople people = new KnownPeople(again);
                new Erased(people, person, folder).isUnreadable();
                assertThat(keys(restored, person)).isZero();
                assertThat(people.get("/api/prospects/" + neighbour)
                                .path("name")
                                .asString())
                        .isEqualTo("Neighbour Li");
                assertThat(people.figures(person)).isEqualTo(before);
                JsonNode verified = people.verified();
                assertThat(verified.path("sound").asBoolean())
                        .as(verified.toString())
                        .isTrue();
                JsonNode register = people.get("/api/audit/erasures").path("rows");
                assertThat(register.size()).isEqualTo(1);
                assertThat(register.get(0).path("reapplied").asBoolean()).isTrue();
                assertThat(Files.readAllLines(elsewhere)).hasSize(1);
            }
        }
    }

    private static WholeSystem node(EmbeddedPostgres database, Path register) {
        return WholeSystem.on(
                database,
                "showroom.erasures-file=" + register,
                "showroom.erasures-look=100ms",
                "showroom.seals.within=1s");
    }

    private static EmbeddedPostgres postgres(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "200")
                .start();
    }

    /** As in PostgreSQL's documentation: between the two calls the files are copied while the server writes them. */
    private static void copy(EmbeddedPostgres database, Path data, Path backup) throws SQLException, IOException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('test', true)");
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    copyOne(data, file, backup);
                }
            }
            try (ResultSet label = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                label.next();
                Files.writeString(backup.resolve("backup_label"), label.getString(1));
            }
            // The write-ahead log contains what was written meanwhile, so it is copied last.
            try (Stream<Path> files = Files.walk(data.resolve("pg_wal"))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    copyOne(data, file, backup);
                }
            }
        }
    }

    private static void copyOne(Path data, Path file, Path backup) throws IOException {
        Path to = backup.resolve(data.relativize(file).toString());
        if (List.of("postmaster.pid", "postmaster.opts", "epg-lock")
                .contains(file.getFileName().toString())) {
            return;
        }
        if (Files.isDirectory(file)) {
            Files.createDirectories(to, ONLY_FOR_THE_OWNER);
        } else if (Files.exists(file)) {
            Files.write(to, Files.readAllBytes(file));
        }
    }

    private static long keys(EmbeddedPostgres database, String person) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count =
                        statement.executeQuery("SELECT count(*) FROM person_key WHERE person = '" + person + "'")) {
            count.next();
            return count.getLong(1);
        }
    }

    private static void awaitEntry(String person, Path register) throws IOException {
        for (int look = 0; look < LOOKS; look++) {
            if (Files.exists(register) && Files.readString(register).contains(person)) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new IllegalStateException("the other node's register does not hold " + person);
    }
}
