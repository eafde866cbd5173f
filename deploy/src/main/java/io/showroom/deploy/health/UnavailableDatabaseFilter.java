package io.showroom.deploy.health;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Servlet filter: while the database is away or full, requests get 503 with Retry-After at once. So does the request
 * that fails first. Addresses that need no database (health, styles) are served.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class UnavailableDatabaseFilter extends OncePerRequestFilter {

    private static final List<String> WITHOUT_DATABASE = List.of("/actuator/", "/ui/", "/webjars/");

    private final DatabaseWatch watch;
    private final UnavailableAnswer answer;

    UnavailableDatabaseFilter(DatabaseWatch watch, UnavailableAnswer answer) {
        this.watch = watch;
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!watch.state().serves() && !worksWithoutDatabase(request) && !canBeReadWhenFull(request)) {
            answer.write(request, response, watch.state());
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (response.isCommitted() || !watch.note(e)) {
                throw e;
            }
            response.reset();
            answer.write(request, response, watch.state());
        }
    }

    /** The health page is readable while the disk is full. */
    private boolean canBeReadWhenFull(HttpServletRequest request) {
        return watch.state().kind() == DatabaseState.Kind.FULL
                && request.getMethod().equals("GET")
                && request.getRequestURI().endsWith("/admin/health");
    }

    private static boolean worksWithoutDatabase(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return WITHOUT_DATABASE.stream().anyMatch(path::startsWith);
    }
}
