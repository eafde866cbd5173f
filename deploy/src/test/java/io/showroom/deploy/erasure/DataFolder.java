package io.showroom.deploy.erasure;

import io.showroom.deploy.testing.WholeSystem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Searches the data files of a database byte by byte. */
final class DataFolder {

    private DataFolder() {}

    /** Starts a database with its files in this folder, like the embedded one. */
    static EmbeddedPostgres postgres(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "200")
                .setServerConfig("wal_recycle", "off")
                .start();
    }

    /** Removes the traces of erased persons, as the scheduled task does. */
    static void removeTraces(WholeSystem system) {
        system.part(ScheduledTaskHolder.class).getScheduledTasks().stream()
                .filter(task -> task.toString().endsWith("Traces.look"))
                .forEach(task -> task.getTask().getRunnable().run());
    }

    /** Returns the files that contain any of the secret texts, forwards or, as in indexes, backwards. */
    static Set<String> filesThatName(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String bytes = read(file);
                for (String secret : Erased.SECRETS) {
                    if (bytes.contains(secret) || bytes.contains(new StringBuilder(secret).reverse())) {
                        found.add(folder.relativize(file) + " " + secret);
                    }
                }
            }
        }
        return found;
    }

    private static String read(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }
}
