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
 * Any node answers any request: one that lacks the side a request is for passes it on to a node that has it, as it is,
 * before anything here looks at who asks. What was passed on once is never passed on again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
final class ForwardingFilter extends OncePerRequestFilter {

    /** Of a read whose answer breaks off. */
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
        // By this the other node knows that the system itself answers, not what stands in its place during a start.
        response.setHeader(ForwardingHeader.HEADER, "answered");
        // The role that another node was told of may be that of a former process at this address.
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
            // An address or a header that cannot be written down a second time.
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** False if the node that answered was lost amid its answer, of which nothing was passed on yet. */
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
