package io.showroom.deploy.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;

/**
 * The first valve of the Tomcat engine: limits how slowly request bodies may arrive, whoever reads them. A servlet
 * filter would miss forms and uploads, whose bodies Tomcat reads by itself.
 */
final class PacedRequests extends ValveBase {

    /** Bytes of an unread body that are read and discarded before the connection is closed. */
    private static final long UNREAD = 2L * 1024 * 1024;

    private final RequestPace pace;

    PacedRequests(RequestPace pace) {
        super(true);
        this.pace = pace;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        InputBuffer unpaced = raw.getInputBuffer();
        PacedBody body = new PacedBody(unpaced, pace, System::nanoTime);
        raw.setInputBuffer(body);
        try {
            getNext().invoke(request, response);
        } finally {
            PacedHeads.served(request.isAsync());
            if (!request.isAsync() && !body.readToTheEnd(UNREAD)) {
                raw.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
            raw.setInputBuffer(unpaced);
        }
    }
}
