package io.showroom.deploy.nodes;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to be forwarded. A body of known length up to 1 MiB is buffered, so that it can be sent again;
 * any other is streamed.
 */
final class ForwardedBody {

    /** Greatest length in bytes that is buffered; commands are no longer than this. */
    private static final int SHORT = 1 << 20;

    private final byte @Nullable [] kept;
    private final @Nullable Flowing flowing;
    private final long length;

    private ForwardedBody(byte @Nullable [] kept, @Nullable Flowing flowing, long length) {
        this.kept = kept;
        this.flowing = flowing;
        this.length = length;
    }

    static ForwardedBody of(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        boolean without = length == 0 || length < 0 && request.getHeader("Transfer-Encoding") == null;
        if (without) {
            return new ForwardedBody(new byte[0], null, 0);
        }
        if (length > 0 && length <= SHORT) {
            byte[] all = request.getInputStream().readNBytes((int) length);
            if (all.length < length) {
                throw new IOException("the body ends before its end");
            }
            return new ForwardedBody(all, null, length);
        }
        return new ForwardedBody(null, new Flowing(request.getInputStream()), length);
    }

    BodyPublisher publisher() {
        Flowing stream = flowing;
        if (stream != null) {
            BodyPublisher flow = BodyPublishers.ofInputStream(() -> stream);
            return length > 0 ? BodyPublishers.fromPublisher(flow, length) : flow;
        }
        return kept == null || kept.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(kept);
    }

    /**
     * Returns whether the body can be sent from its beginning: it is buffered, or nothing has been read from it yet.
     */
    boolean isWhole() {
        return flowing == null || !flowing.begun;
    }

    /** Returns the error that occurred while reading the body from the client; null if there was none. */
    @Nullable
    IOException failure() {
        return flowing == null ? null : flowing.failure;
    }

    private static final class Flowing extends FilterInputStream {

        private volatile boolean begun;
        private volatile @Nullable IOException failure;

        Flowing(InputStream from) {
            super(from);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            begun = true;
            try {
                return super.read(into, offset, most);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
