package io.showroom.deploy.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The server process recorded in {@code postmaster.pid} of a data directory. It may have survived the program that
 * started it. The file may also be stale and its pid reused, even by another PostgreSQL; so a process counts as this
 * server only if it works in this directory.
 */
final class Postmaster {

    private static final Duration FAST = Duration.ofSeconds(5);
    private static final Duration IMMEDIATE = Duration.ofSeconds(2);
    private static final long POLL_MILLIS = 25;

    /** Line numbers in {@code postmaster.pid}: the process id, and the start time in seconds since 1970. */
    private static final int PID = 0;

    private static final int STARTED = 2;
    private static final Duration CLOCKS_AGREE_WITHIN = Duration.ofSeconds(10);

    private final Path data;
    private final Path pidFile;

    Postmaster(Path data) {
        this.data = data;
        this.pidFile = data.resolve("postmaster.pid");
    }

    /** Returns whether this directory's server is running. */
    boolean isRunning() {
        return running().isPresent();
    }

    /**
     * Stops the server if it runs: open transactions are rolled back, committed ones are on disk. A stale pid file is
     * deleted. Only the holder of the directory's lock may call this.
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
            List<String> lines = Files.readAllLines(pidFile);
            return ProcessHandle.of(Long.parseLong(lines.get(PID).trim()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> isOurs(process, lines));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Compares the working directory of the process; where the system does not reveal it, the start time. */
    private boolean isOurs(ProcessHandle process, List<String> lines) {
        if (!process.info().command().map(c -> c.contains("postgres")).orElse(true)) {
            return false;
        }
        Path worksIn = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.isSameFile(worksIn, data);
        } catch (IOException e) {
            return startedAsNoted(process, lines);
        }
    }

    private static boolean startedAsNoted(ProcessHandle process, List<String> lines) {
        Optional<Instant> started = process.info().startInstant();
        if (started.isEmpty() || lines.size() <= STARTED) {
            return false;
        }
        Instant noted = Instant.ofEpochSecond(Long.parseLong(lines.get(STARTED).trim()));
        return Duration.between(started.get(), noted).abs().compareTo(CLOCKS_AGREE_WITHIN) <= 0;
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

    /** Waits for the pid file to be removed, the server's last action; the process itself may remain as a zombie. */
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
