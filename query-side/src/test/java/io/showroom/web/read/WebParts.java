package io.showroom.web.read;

import org.springframework.web.servlet.HandlerInterceptor;

/** Web components for tests over HTTP. */
public final class WebParts {

    private WebParts() {}

    /** Returns the interceptor that rejects unknown parameters. */
    public static HandlerInterceptor unknownParameters() {
        return new UnknownParameters();
    }

    /** Returns the handler of rejections. */
    public static Object rejectionHandler() {
        return new QueryRejectionHandler();
    }
}
