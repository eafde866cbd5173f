package io.showroom.deploy.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first servlet filter: answers 400 if the query parameters cannot be decoded as text, and 404 to requests for
 * {@code /error}, which only internal error dispatches may use.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnreadableAddresses extends OncePerRequestFilter {

    private static final byte[] PROBLEM = """
            {"type":"urn:showroom:problem:malformed","title":"The request is malformed","status":400,\
            "code":"malformed","errors":[]}
            """.strip().getBytes(StandardCharsets.UTF_8);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().equals(request.getContextPath() + "/error")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (request.getQueryString() != null && isWithoutBody(request) && !isReadable(request)) {
            // Written here, because the error page would parse the parameters again.
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("application/problem+json");
            response.getOutputStream().write(PROBLEM);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isWithoutBody(HttpServletRequest request) {
        return request.getContentType() == null || request.getMethod().equals("GET");
    }

    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (InvalidParameterException e) {
            return false;
        }
    }
}
