package io.showroom.deploy.nodes;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The body of another node's response, to be copied to the client. */
record ForwardedAnswer(InputStream body) implements AutoCloseable {

    private static final int PIECE = 1 << 13;

    /**
     * Copies the whole body.
     *
     * @throws NoNodeAnswered if the connection to the other node broke before anything was sent to the client; the
     *     response is then reset, so that the request can be repeated
     * @throws IOException if that connection broke later, or the client is gone; the response must then not end as if
     *     it were complete
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
