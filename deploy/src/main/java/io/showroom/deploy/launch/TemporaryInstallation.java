package io.showroom.deploy.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A temporary data directory with its own embedded PostgreSQL at full durability; deleted when closed. */
public final class TemporaryInstallation implements AutoCloseable {

    private final Path around;
    private final DataDirectory directory;
    private final EmbeddedPostgres server;

    private TemporaryInstallation(Path around, DataDirectory directory, EmbeddedPostgres server) {
        this.around = around;
        this.directory = directory;
        this.server = server;
    }

    /** Creates it below the given folder. */
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

    /** Returns the JDBC URL of its only database. */
    public String url() {
        return server.database().url();
    }

    /** Returns the only role. */
    public String user() {
        return server.database().user();
    }

    /** Returns the role's password. */
    public String password() {
        return server.database().password();
    }

    /** Returns the directory. */
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
