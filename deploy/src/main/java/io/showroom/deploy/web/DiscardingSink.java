package io.showroom.deploy.web;

import java.nio.ByteBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A buffer handler that discards every byte it receives. */
final class DiscardingSink implements ApplicationBufferHandler {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private ByteBuffer bytes = NOTHING;

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
        bytes = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
        return bytes;
    }

    @Override
    public void expand(int size) {
        // Nothing is buffered, so there is nothing to expand.
    }
}
