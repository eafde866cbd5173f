package io.showroom.deploy.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** A client on a raw socket, for requests that no regular client sends. */
final class RawCaller implements AutoCloseable {

    private final Socket socket;
    private final StringBuilder answer = new StringBuilder();

    RawCaller(String address) {
        try {
            URI uri = URI.create(address);
            socket = new Socket(uri.getHost(), uri.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends header lines, each with its line break. */
    RawCaller head(String... lines) {
        for (String line : lines) {
            write(line + "\r\n");
        }
        return this;
    }

    RawCaller write(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Returns the response up to the end of its head. */
    String answer(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (answer.indexOf("\r\n\r\n") < 0 && System.nanoTime() < end && read(Duration.ofMillis(200))) {
            // Reads on.
        }
        return answer.toString();
    }

    /**
     * Sends a byte at intervals until the server closes the connection.
     *
     * @return the time that took; empty if the server has not closed it within the patience
     */
    Optional<Duration> trickle(Duration each, Duration patience) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < patience.toNanos()) {
            try {
                write("x");
            } catch (UncheckedIOException closed) {
                return Optional.of(Duration.ofNanos(System.nanoTime() - begun));
            }
            if (!read(each)) {
                return Optional.of(Duration.ofNanos(System.nanoTime() - begun));
            }
        }
        return Optional.empty();
    }

    /**
     * Sends nothing until the server closes the connection; returns the time that took, empty if it has not closed it
     * within the patience.
     */
    Optional<Duration> fallSilent(Duration patience) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < patience.toNanos()) {
            if (!read(Duration.ofMillis(200))) {
                return Optional.of(Duration.ofNanos(System.nanoTime() - begun));
            }
        }
        return Optional.empty();
    }

    /** Returns what was received so far. */
    String heard() {
        return answer.toString();
    }

    /** Reads for a moment; returns false once the server has closed the connection. */
    private boolean read(Duration moment) {
        try {
            socket.setSoTimeout((int) moment.toMillis());
            byte[] bytes = new byte[4096];
            int n = socket.getInputStream().read(bytes);
            if (n < 0) {
                return false;
            }
            answer.append(new String(bytes, 0, n, StandardCharsets.ISO_8859_1));
            return true;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
