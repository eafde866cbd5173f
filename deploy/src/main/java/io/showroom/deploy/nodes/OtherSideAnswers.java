package io.showroom.deploy.nodes;

import io.showroom.sides.Side;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Fetches the response of the side that this process lacks to the request at hand, for responses composed of both
 * sides.
 */
@Component
public final class OtherSideAnswers {

    /** Removed, so that the other side sends the whole body, uncompressed. */
    private static final Set<String> LEFT_OUT =
            Set.of("accept-encoding", "if-none-match", "if-modified-since", "range");

    private final Nodes nodes;
    private final RequestForwarder passing;

    OtherSideAnswers(Nodes nodes, RequestForwarder passing) {
        this.nodes = nodes;
        this.passing = passing;
    }

    /**
     * Returns the other side's response to the request at hand, made with the same credentials.
     *
     * @return the body; empty if this process has both sides, if the request was itself forwarded, or if the status is
     *     not 200
     */
    public Optional<byte[]> answer(HttpServletRequest request) {
        List<Side> lacking = nodes.role().lacking();
        if (lacking.isEmpty() || request.getHeader(ForwardingHeader.HEADER) != null) {
            return Optional.empty();
        }
        try {
            HttpResponse<InputStream> answer = passing.pass(new Plain(request), lacking.getFirst());
            try (InputStream body = answer.body()) {
                return answer.statusCode() == HttpStatus.OK.value()
                        ? Optional.of(body.readAllBytes())
                        : Optional.empty();
            }
        } catch (IOException | NoNodeAnswered e) {
            return Optional.empty();
        }
    }

    private static final class Plain extends HttpServletRequestWrapper {

        Plain(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !LEFT_OUT.contains(name.toLowerCase(Locale.ROOT)))
                    .toList());
        }
    }
}
