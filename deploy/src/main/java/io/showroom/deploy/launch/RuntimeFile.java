package io.showroom.deploy.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes {@code runtime.properties}, from which scripts read the address, database and process id of the running
 * system. It exists only while the system serves.
 */
final class RuntimeFile {

    private final Path file;

    RuntimeFile(DataDirectory directory) {
        this.file = directory.file("runtime.properties");
    }

    void write(String url, Database database) {
        PrivateFile.writeProperties(
                file,
                Map.of(
                        "http.url", url,
                        "jdbc.url", database.url(),
                        "jdbc.user", database.user(),
                        "jdbc.password", database.password(),
                        "pid", Long.toString(ProcessHandle.current().pid())));
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
