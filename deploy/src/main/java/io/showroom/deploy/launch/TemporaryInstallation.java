package io.showroom.deploy.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data directory with its PostgreSQL, at full durability and verified, for one run; then nothing is left of it. */
public final class TemporaryInstallation implements AutoCloseable {

    private final Path around;
    private final DataDirectory directory;
    private final EmbeddedPostgres server;

    private TemporaryInstallation(Path around, DataDirectory directory, EmbeddedPostgres server) {
        this.around = around;
        this.directory = directory;
        this.server = server;
    }

    /** Makes it below the given folder. */
    public static TemporaryInstallation in(Path folder) {
        try {
            Files.createDirectories(folder);
            Path around = Files.createTempDirectory(folder, "run");
            DataDirectory directory = DataDirectory.open(around.resolve("data"));
            EmbeddedPostgres server = EmbeddedPostgres.start(directory);
            server.database().verify();
            return new TemporaryInstallation(around, directory, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JDBC URL of the one database. */
    public String url() {
        return server.database().url();
    }

    /** The one role. */
    public String user() {
        return server.database().user();
    }

    /** The role's password. */
    public String password() {
        return server.database().password();
    }

    /** Where it is. */
    public Path path() {
        return directory.path();
    }

    @Override
    public void close() {
        server.close();
        directory.close();
        try {
            Folder.delete(around);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
