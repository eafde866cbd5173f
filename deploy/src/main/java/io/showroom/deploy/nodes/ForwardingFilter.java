package io.showroom.deploy.nodes;

import io.showroom.deploy.health.UnavailableAnswer;
import io.showroom.deploy.nodes.ForwardingHeader.Caller;
import io.showroom.sides.Side;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Servlet filter that lets any node serve any request: a node without the side that an address belongs to forwards the
 * request unchanged to a node that has it, before authentication. A forwarded request is never forwarded again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
final class ForwardingFilter extends OncePerRequestFilter {

    /** How often a read is attempted in all if the response breaks off. */
    private static final int TRIES = 3;

    private final Nodes nodes;
    private final ForwardingHeader mark;
    private final RequestForwarder passing;
    private final UnavailableAnswer answer;

    ForwardingFilter(Nodes nodes, ForwardingHeader mark, RequestForwarder passing, UnavailableAnswer answer) {
        this.nodes = nodes;
        this.mark = mark;
        this.passing = passing;
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Side> side = AddressSide.side(request);
        boolean here = side.isEmpty() || nodes.role().has(side.get());
        if (request.getHeader(ForwardingHeader.HEADER) != null) {
            passedOn(request, response, chain, here);
        } else if (here) {
            chain.doFilter(request, response);
        } else {
            pass(request, response, side.get());
        }
    }

    private void passedOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain, boolean here)
            throws ServletException, IOException {
        Caller caller = mark.verified(request);
        if (caller == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        // Tells the forwarding node that the application answers, and not the start-up page at this port.
        response.setHeader(ForwardingHeader.HEADER, "answered");
        // The other node may have read the role of an earlier process at this address.
        if (here) {
            chain.doFilter(new ForwardedRequest(request, caller), response);
        } else {
            answer.unavailable(request, response, "sideAway");
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, Side side) throws IOException {
        try {
            int tries = RequestForwarder.isRead(request) ? TRIES : 1;
            while (!isAnswered(request, response, side, tries > 1)) {
                tries--;
            }
        } catch (NoNodeAnswered none) {
            answer.unavailable(request, response, none.code());
        } catch (IllegalArgumentException e) {
            // The address or a header field cannot be represented in a new request.
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Returns false if the connection to the other node broke before anything was sent to the client. */
    private boolean isAnswered(HttpServletRequest request, HttpServletResponse response, Side side, boolean again)
            throws IOException, NoNodeAnswered {
        HttpResponse<InputStream> answered = passing.pass(request, side);
        try (ForwardedAnswer body = new ForwardedAnswer(answered.body())) {
            response.setStatus(answered.statusCode());
            ForwardedHeaders.copy(answered.headers(), response);
            body.to(response);
            return true;
        } catch (NoNodeAnswered lost) {
            if (again) {
                return false;
            }
            throw RequestForwarder.isRead(request) ? NoNodeAnswered.nobody(side) : lost;
        }
    }
}
