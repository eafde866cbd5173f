package io.showroom.deploy.web;

import java.time.Duration;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;

/**
 * HTTP/1.1 connector protocol with a time limit for request heads. Public because Tomcat instantiates it by class name.
 */
public final class PacedProtocol extends Http11NioProtocol {

    /** Limit in bytes for chunk extensions and for trailer fields. No client of this system needs more. */
    private static final int AROUND_CHUNKS = 64;

    private final PacedHeads<NioChannel> heads;

    /** Creates the protocol with a limit of 20 seconds, until {@link #headWithin} sets another. */
    public PacedProtocol() {
        heads = new PacedHeads<>(getHandler(), Duration.ofSeconds(20));
        getEndpoint().setHandler(heads);
        setMaxExtensionSize(AROUND_CHUNKS);
        setMaxTrailerSize(AROUND_CHUNKS);
    }

    /** Sets how long the head of a request may take to arrive. */
    void headWithin(Duration limit) {
        heads.limit(limit);
    }
}
