package io.showroom.answer.read;

import io.showroom.eventlog.read.EventLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets {@code asKnownAt} name a position in the log: it stands for the instant at which the event there was recorded.
 * What other writers recorded within the same microsecond counts as known.
 */
@Component
class KnownAtPosition extends OncePerRequestFilter {

    private static final String KNOWN = "asKnownAt";
    private static final String POSITION = "\\d{1,18}";

    private final EventLog log;

    KnownAtPosition(EventLog log) {
        this.log = log;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String known = request.getMethod().equals("GET") ? request.getParameter(KNOWN) : null;
        return known == null || !known.matches(POSITION);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String instant =
                log.instantAt(Long.parseLong(request.getParameter(KNOWN))).toString();
        chain.doFilter(new Knowing(request, instant), response);
    }

    private static final class Knowing extends HttpServletRequestWrapper {

        private final String instant;

        Knowing(HttpServletRequest request, String instant) {
            super(request);
            this.instant = instant;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return name.equals(KNOWN) ? instant : super.getParameter(name);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return name.equals(KNOWN) ? new String[] {instant} : super.getParameterValues(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> parameters = new HashMap<>(super.getParameterMap());
            parameters.put(KNOWN, new String[] {instant});
            return parameters;
        }
    }
}
