package io.showroom.deploy.nodes;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The body of another node's answer on its way to whoever asked. */
record ForwardedAnswer(InputStream body) implements AutoCloseable {

    private static final int PIECE = 1 << 13;

    /**
     * Passes all of it on.
     *
     * @throws NoNodeAnswered if the other node was lost before the end and nothing has been sent yet: then the answer
     *     is as if nobody had begun it
     * @throws IOException if it was lost later, or whoever asked is gone; the answer must not look whole then
     */
    void to(HttpServletResponse response) throws IOException, NoNodeAnswered {
        OutputStream out = response.getOutputStream();
        byte[] piece = new byte[PIECE];
        while (true) {
            int length;
            try {
                length = body.read(piece);
            } catch (IOException e) {
                if (response.isCommitted()) {
                    throw e;
                }
                response.reset();
                throw NoNodeAnswered.lost();
            }
            if (length < 0) {
                return;
            }
            out.write(piece, 0, length);
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
