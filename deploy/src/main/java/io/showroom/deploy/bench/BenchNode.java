package io.showroom.deploy.bench;

import io.showroom.deploy.launch.TemporaryInstallation;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One of several processes of this program on one database, started as {@code deploy/run} does. */
final class BenchNode implements AutoCloseable {

    private static final long READY_WITHIN_NANOS = TimeUnit.MINUTES.toNanos(3);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Process process;
    private final String url;
    private final Path ready;

    private BenchNode(Process process, String url, Path ready) {
        this.process = process;
        this.url = url;
        this.ready = ready;
    }

    /**
     * Starts the process and waits until it serves.
     *
     * @param installation installation whose database it uses
     * @param name name of its data directory
     * @param masterKey master key of all nodes, in Base64
     * @param password password of the first administrator
     * @param server Axon Server that stores the events, as {@code host:port}; null if the database does
     */
    static BenchNode start(
            TemporaryInstallation installation,
            String name,
            String masterKey,
            String password,
            @Nullable String server) {
        int port = freePort();
        Path data = installation.path().resolve(name);
        File said = installation.path().resolve(name + ".out").toFile();
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx500m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.showroom.deploy.Showroom",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(said);
        program.environment().put("SERVER_ADDRESS", "127.0.0.1");
        program.environment().put("SHOWROOM_DATABASE_URL", installation.url());
        program.environment().put("SHOWROOM_DATABASE_USER", installation.user());
        program.environment().put("SHOWROOM_DATABASE_PASSWORD", installation.password());
        program.environment().put("SHOWROOM_MASTER_KEY", masterKey);
        program.environment().put("SHOWROOM_ADMIN_PASSWORD", password);
        if (server != null) {
            program.environment().put("SHOWROOM_AXON_SERVERS", server);
        }
        try {
            BenchNode node =
                    new BenchNode(program.start(), "http://127.0.0.1:" + port, data.resolve("runtime.properties"));
            node.awaitReady();
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns its base address. */
    String url() {
        return url;
    }

    /** Returns its process id. */
    long pid() {
        return process.pid();
    }

    /** Kills the process like {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
    }

    private void awaitReady() {
        long end = System.nanoTime() + READY_WITHIN_NANOS;
        while (!Files.exists(ready)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("a node did not start");
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
