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
 * Who entered something and asks next sees it, without {@code after}, whichever keeps the events: the question waits
 * until the read models have taken it in. If they do not within the usual patience, it is answered from what there is.
 * This stands before the {@link ForwardingFilter}, so the answer may come from another node.
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
        // The node that was asked first has seen to it.
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

    /** Notes the position that an answer bears. */
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
