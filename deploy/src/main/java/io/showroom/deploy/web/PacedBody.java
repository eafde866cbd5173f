package io.showroom.deploy.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A request's body that is waited for only as long as its size is worth. What the program itself does between two reads
 * does not count. A read that comes too late fails as a socket's own timeout does, which the server answers with 408.
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

    /** Whether it has been waited for longer than it is worth. */
    boolean isTooSlow() {
        return waited > pace.waitingAllowed(received);
    }

    /**
     * Reads what nobody wanted, up to so many bytes, so that whoever sends it can read the answer.
     *
     * @return whether its end was reached
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
