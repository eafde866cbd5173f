package io.showroom.deploy.web;

import java.time.Duration;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;

/** HTTP/1.1 in which the head of a request must come in time. Public because the server makes it by its name. */
public final class PacedProtocol extends Http11NioProtocol {

    /** What a chunk says besides its size, and what follows the last one: nobody needs more here. */
    private static final int AROUND_CHUNKS = 64;

    private final PacedHeads<NioChannel> heads;

    /** With the usual limit, until {@link #headWithin} sets another. */
    public PacedProtocol() {
        heads = new PacedHeads<>(getHandler(), Duration.ofSeconds(20));
        getEndpoint().setHandler(heads);
        setMaxExtensionSize(AROUND_CHUNKS);
        setMaxTrailerSize(AROUND_CHUNKS);
    }

    /** How long the head of a request may take. */
    void headWithin(Duration limit) {
        heads.limit(limit);
    }
}
