package io.showroom.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The program in its own process, started as by {@code deploy/run}. */
final class ShowroomProcess implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final Duration REFUSED_WITHIN = Duration.ofSeconds(120);

    private final Process process;
    private final Path data;
    private final Path out;
    private final Path err;

    private ShowroomProcess(Process process, Path data, Path out, Path err) {
        this.process = process;
        this.data = data;
        this.out = out;
        this.err = err;
    }

    static ShowroomProcess start(Path data, int port, Map<String, String> environment, String... more) {
        List<String> classes = List.of("-cp", System.getProperty("java.class.path"), "io.showroom.deploy.Showroom");
        return start(classes, data, port, environment, more);
    }

    /** Starts the packaged program. */
    static ShowroomProcess ofJar(Path jar, Path data, int port, Map<String, String> environment, String... more) {
        return start(List.of("-jar", jar.toString()), data, port, environment, more);
    }

    private static ShowroomProcess start(
            List<String> program, Path data, int port, Map<String, String> environment, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary(data)));
        command.addAll(program);
        command.addAll(List.of("--port", Integer.toString(port), "--data", data.toString()));
        command.addAll(List.of(more));
        try {
            Path out = Files.createTempFile("showroom", ".out");
            Path err = Files.createTempFile("showroom", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
            builder.environment().put("SHOWROOM_ADMIN_PASSWORD", "correct horse battery staple");
            builder.environment().putAll(environment);
            return new ShowroomProcess(builder.start(), data, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the program's folder for temporary files, beside its data, so that tests can check what is left there.
     */
    static Path temporary(Path data) {
        try {
            return Files.createDirectories(data.resolveSibling("temporary"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the program serves; returns the content of {@code runtime.properties}. */
    Properties awaitReady() {
        Path file = data.resolve("runtime.properties");
        Awaitility.await("ready").atMost(READY_WITHIN).until(() -> !process.isAlive() || isOurs(file));
        assertThat(process.isAlive()).as(() -> "alive; it said: " + errors()).isTrue();
        return PrivateFile.readProperties(file);
    }

    /** A killed process leaves its file behind. */
    private boolean isOurs(Path file) {
        return Files.exists(file)
                && Long.toString(process.pid())
                        .equals(PrivateFile.readProperties(file).getProperty("pid"));
    }

    /** Starts the program where it cannot start; returns its error message of one line. */
    static String refusal(Path data, int port, Map<String, String> environment, String... more) {
        return refusal(start(data, port, environment, more));
    }

    /** Returns the one-line error message of a program that cannot start. */
    static String refusal(ShowroomProcess refused) {
        try {
            assertThat(refused.endsWithin(REFUSED_WITHIN)).as("refused in time").isTrue();
        } finally {
            refused.process.destroyForcibly();
        }
        assertThat(refused.process.exitValue()).as(refused::errors).isEqualTo(1);
        assertThat(refused.output()).isEmpty();
        assertThat(refused.errors().lines()).singleElement().asString().startsWith("showroom: ");
        return refused.errors();
    }

    void kill() {
        process.destroyForcibly();
        assertThat(endsWithin(Duration.ofSeconds(10))).isTrue();
    }

    /** Sends SIGTERM. */
    void terminate() {
        process.destroy();
    }

    boolean endsWithin(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    String output() {
        return read(out);
    }

    String errors() {
        return read(err);
    }

    /** Ends the program and its database, whatever the result of the test. */
    @Override
    public void close() {
        process.destroy();
        if (!endsWithin(Duration.ofSeconds(15))) {
            process.destroyForcibly();
            endsWithin(Duration.ofSeconds(5));
        }
        new Postmaster(data.resolve("postgres")).stop();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
