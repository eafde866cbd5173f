package io.showroom.deploy.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The embedded PostgreSQL server: data in the data directory, listening on the loopback address only, with full
 * durability. It is not a child process of this one, so that Ctrl-C at the terminal does not stop it before its
 * clients.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final String NAME = "showroom";
    private static final int ROOT = 0;

    private final Path data;
    private final Path log;
    private final List<String> runAs;
    private final Path programs;
    private final PostgresSettings settings;
    private @Nullable PostgresSupervisor keeper;

    private EmbeddedPostgres(DataDirectory directory) {
        this.data = directory.file("postgres");
        this.log = directory.file("logs").resolve("postgres.log");
        new Postmaster(data).stop();
        this.runAs = runAs(directory);
        this.programs = PostgresBinaries.unpack(directory.path());
        this.settings = PostgresSettings.load(directory.file("postgres.properties"), !Files.isDirectory(data));
    }

    /**
     * Starts the server. Initializes its data at the first start, and stops a server left over from an earlier process.
     *
     * @throws StartFailure if it does not start
     */
    static EmbeddedPostgres start(DataDirectory directory) {
        EmbeddedPostgres server = new EmbeddedPostgres(directory);
        try {
            server.initialise();
            server.launch();
            server.createDatabase();
            server.keepRunning();
        } catch (IOException | SQLException e) {
            server.close();
            throw new StartFailure(
                    "the embedded PostgreSQL did not start: " + e.getMessage() + ", see " + server.log, e);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    Database database() {
        return new Database(url(NAME), NAME, settings.password());
    }

    /** Stops the server within seconds, even if connections are open. */
    @Override
    public void close() {
        if (keeper != null) {
            keeper.close();
        }
        new Postmaster(data).stop();
    }

    /**
     * Restarts the server if it dies (killed, out of memory, disk full); PostgreSQL then performs its crash recovery.
     */
    private void keepRunning() {
        keeper = new PostgresSupervisor(new Postmaster(data)::isRunning, this::startAgain);
        keeper.start();
    }

    private void startAgain() throws IOException {
        new Postmaster(data).stop();
        launch();
    }

    private void initialise() throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.isDirectory(data)) {
            return;
        }
        Path draft = data.resolveSibling("postgres.new");
        Folder.delete(draft);
        Path password = data.resolveSibling("postgres.password");
        PrivateFile.write(password, settings.password());
        try {
            run(List.of(
                    programs.resolve("initdb").toString(),
                    "--pgdata=" + draft,
                    "--username=" + NAME,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-instructions"));
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void launch() throws IOException {
        checkVersion();
        Files.writeString(data.resolve("postgresql.conf"), configuration(), StandardCharsets.UTF_8);
        run(List.of(
                programs.resolve("pg_ctl").toString(),
                "start",
                "--wait",
                "--timeout=120",
                "--pgdata=" + data,
                "--log=" + log));
    }

    private void checkVersion() throws IOException {
        String made = Files.readString(data.resolve("PG_VERSION")).trim();
        String here;
        try (BufferedReader catalogue =
                Files.newBufferedReader(programs.resolveSibling("share").resolve("postgresql/postgres.bki"))) {
            here = catalogue.readLine().replaceFirst("# PostgreSQL ", "").trim();
        }
        if (!made.equals(here)) {
            throw new StartFailure(data + " holds data of PostgreSQL " + made + " and this is PostgreSQL " + here);
        }
    }

    private String configuration() {
        return """
                # Written anew at each start. Put changes into postgres.conf in the folder above.
                listen_addresses = '127.0.0.1'
                port = %s
                unix_socket_directories = ''
                max_connections = 100
                shared_buffers = 256MB
                work_mem = 32MB
                maintenance_work_mem = 256MB
                effective_cache_size = 1GB
                random_page_cost = 1.1
                jit = off
                max_wal_size = 2GB
                checkpoint_timeout = 15min
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_checkpoints = off
                # The log of the server names nobody: no statements, and no rows and values of those that fail.
                log_error_verbosity = terse
                log_min_error_statement = panic
                # What was erased is gone with the log's old files, not in them until they are written over.
                wal_recycle = off
                password_encryption = 'scram-sha-256'
                include_if_exists = '../postgres.conf'
                fsync = on
                full_page_writes = on
                synchronous_commit = on
                """.formatted(settings.port());
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = new Database(url("postgres"), NAME, settings.password()).connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + NAME);
            }
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.port() + "/" + database;
    }

    private void run(List<String> command) throws IOException {
        List<String> whole = new ArrayList<>(runAs);
        whole.addAll(command);
        Path output = log.resolveSibling("postgres-start.log");
        Process process = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command.getFirst() + " ended with status " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /**
     * PostgreSQL refuses to run as root. In a user namespace of its own it runs as nobody, while its files stay owned
     * by root.
     */
    private static List<String> runAs(DataDirectory directory) {
        try {
            if (!Integer.valueOf(ROOT).equals(Files.getAttribute(directory.file("lock"), "unix:uid"))) {
                return List.of();
            }
            List<String> nobody = List.of("unshare", "--user");
            List<String> probe = new ArrayList<>(nobody);
            probe.add("true");
            if (new ProcessBuilder(probe).redirectErrorStream(true).start().waitFor() == 0) {
                return nobody;
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw notAsRoot(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw notAsRoot(null);
    }

    private static StartFailure notAsRoot(@Nullable Throwable cause) {
        return new StartFailure(
                "PostgreSQL does not run as root and this machine has no user namespaces (unshare --user):"
                        + " start as an ordinary user, or use an existing server, SHOWROOM_DATABASE_URL",
                cause);
    }
}
