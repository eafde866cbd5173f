package io.showroom.deploy.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Talks to a server byte by byte, as no well-behaved client does. */
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

    /** Sends lines of a head, each with its end. */
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

    /** The first part of what comes back, up to the end of its head. */
    String answer(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (answer.indexOf("\r\n\r\n") < 0 && System.nanoTime() < end && read(Duration.ofMillis(200))) {
            // reads on
        }
        return answer.toString();
    }

    /**
     * Sends a byte every now and then until the server has enough of it.
     *
     * @return how long that took; empty if it still listens after the patience is over
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

    /** Says nothing any more until the server has enough of it; empty if it still waits after the patience is over. */
    Optional<Duration> fallSilent(Duration patience) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < patience.toNanos()) {
            if (!read(Duration.ofMillis(200))) {
                return Optional.of(Duration.ofNanos(System.nanoTime() - begun));
            }
        }
        return Optional.empty();
    }

    /** What came back so far. */
    String heard() {
        return answer.toString();
    }

    /** Listens for a moment; false once the other end has closed. */
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
