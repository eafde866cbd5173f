package io.showroom.deploy.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * An {@link InputBuffer} that limits the total time spent waiting for a request's body, in proportion to the bytes
 * received ({@link RequestPace}). Only time inside reads counts, not the time that the application needs between them.
 * A read after the limit throws {@link SocketTimeoutException}, which Tomcat answers with 408.
 */
final class PacedBody implements InputBuffer {

    private final InputBuffer body;
    private final RequestPace pace;
    private final LongSupplier nanoTime;
    private long waited;
    private long received;
    private boolean ended;

    PacedBody(InputBuffer body, RequestPace pace, LongSupplier nanoTime) {
        this.body = body;
        this.pace = pace;
        this.nanoTime = nanoTime;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (isTooSlow()) {
            throw new SocketTimeoutException("the body comes too slowly");
        }
        long begun = nanoTime.getAsLong();
        try {
            int read = body.doRead(handler);
            received += Math.max(0, read);
            ended |= read < 0;
            return read;
        } finally {
            waited += nanoTime.getAsLong() - begun;
        }
    }

    @Override
    public int available() {
        return body.available();
    }

    /** Returns whether the reads so far took longer than {@link RequestPace#waitingAllowed} permits. */
    boolean isTooSlow() {
        return waited > pace.waitingAllowed(received);
    }

    /**
     * Reads and discards what the application left unread, at most the given number of bytes, so that the client can
     * read the response before the connection is closed.
     *
     * @param most limit in bytes
     * @return whether the end of the body was reached
     */
    boolean readToTheEnd(long most) {
        long before = received;
        DiscardingSink discarded = new DiscardingSink();
        try {
            while (!ended && received - before <= most) {
                doRead(discarded);
            }
        } catch (IOException e) {
            return false;
        }
        return ended;
    }
}
