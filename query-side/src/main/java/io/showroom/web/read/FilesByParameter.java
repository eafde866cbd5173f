package io.showroom.web.read;

import io.showroom.form.read.FormFiles;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a plain link ask for a file: {@code ?format=csv} and {@code ?format=xlsx} stand for the Accept header. */
@Component
class FilesByParameter extends OncePerRequestFilter {

    private static final Map<String, String> FORMATS =
            Map.of("json", "application/json", "csv", FormFiles.CSV, "xlsx", FormFiles.XLSX);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String format = request.getParameter("format");
        String wanted = format == null ? null : FORMATS.get(format);
        chain.doFilter(wanted == null ? request : new Accepting(request, wanted), response);
    }

    private static final class Accepting extends HttpServletRequestWrapper {

        private final String wanted;

        Accepting(HttpServletRequest request, String wanted) {
            super(request);
            this.wanted = wanted;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT) ? wanted : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT)
                    ? Collections.enumeration(Collections.singleton(wanted))
                    : super.getHeaders(name);
        }
    }
}
