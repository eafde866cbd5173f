package io.showroom.deploy.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The server process that a data folder's {@code postmaster.pid} names. It may be one that outlived the program which
 * started it.
 */
final class Postmaster {

    private static final Duration FAST = Duration.ofSeconds(5);
    private static final Duration IMMEDIATE = Duration.ofSeconds(2);
    private static final long POLL_MILLIS = 25;

    private final Path pidFile;

    Postmaster(Path data) {
        this.pidFile = data.resolve("postmaster.pid");
    }

    /**
     * Stops the server if it runs: open transactions are rolled back, what was committed is on the disk. A pid file
     * that names no server is removed. To be called by the holder of the directory's lock only.
     */
    void stop() {
        Optional<ProcessHandle> server = running();
        if (server.isPresent() && !ends(server.get(), "INT", FAST) && !ends(server.get(), "QUIT", IMMEDIATE)) {
            server.get().destroyForcibly();
            await(server.get(), IMMEDIATE);
        }
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ProcessHandle> running() {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().trim());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(Postmaster::isPostgres);
        } catch (IOException | NumberFormatException | java.util.NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> c.contains("postgres")).orElse(true);
    }

    private boolean ends(ProcessHandle server, String signal, Duration within) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(server.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return await(server, within);
    }

    /** The server removes its pid file as its last act; its process may linger as a zombie under a careless parent. */
    private boolean await(ProcessHandle server, Duration within) {
        long end = System.nanoTime() + within.toNanos();
        while (Files.exists(pidFile) && server.isAlive()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
