package io.showroom.web.read;

import org.springframework.web.servlet.HandlerInterceptor;

/** What stands around every read, for tests of what is asked over HTTP. */
public final class WebParts {

    private WebParts() {}

    /** Refuses what an address does not take. */
    public static HandlerInterceptor unknownParameters() {
        return new UnknownParameters();
    }

    /** Tells what was refused. */
    public static Object rejectionHandler() {
        return new QueryRejectionHandler();
    }
}
