package io.showroom.deploy.nodes;

import io.showroom.commandapi.Receipt;
import io.showroom.freshness.read.Freshness;
import io.showroom.sides.Side;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Servlet filter for read-your-writes consistency: a read waits until the read models have processed the caller's own
 * last write, whether PostgreSQL or Axon Server stores the events. After the usual timeout it is answered from the
 * state at hand. Requests with {@code after} wait for that position instead. Runs before {@link ForwardingFilter}, so
 * it also covers forwarded requests.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class ReadYourWrites extends OncePerRequestFilter {

    private final OwnWritePositions entries;
    private final Freshness freshness;

    ReadYourWrites(OwnWritePositions entries, Freshness freshness) {
        this.entries = entries;
        this.freshness = freshness;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // The node that received the request first has waited already.
        return request.getHeader(ForwardingHeader.HEADER) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Side> side = AddressSide.side(request);
        if (side.isEmpty()) {
            chain.doFilter(request, response);
        } else if (side.get() == Side.COMMAND) {
            chain.doFilter(request, new Noting(request, response));
        } else {
            long entered = RequestForwarder.isRead(request) && !saysItself(request) ? entries.lastOf(request) : 0;
            if (entered > 0) {
                freshness.await(entered);
            }
            chain.doFilter(request, response);
        }
    }

    private static boolean saysItself(HttpServletRequest request) {
        String asked = request.getQueryString();
        return asked != null && ("&" + asked).contains("&after=");
    }

    /** Remembers the log position that a response carries in {@link Receipt#POSITION}. */
    private final class Noting extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Noting(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, value);
            note(name, value);
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, value);
            note(name, value);
        }

        private void note(String name, String value) {
            if (name.equalsIgnoreCase(Receipt.POSITION)) {
                super.addHeader(
                        HttpHeaders.SET_COOKIE, entries.entered(request, value).toString());
            }
        }
    }
}
