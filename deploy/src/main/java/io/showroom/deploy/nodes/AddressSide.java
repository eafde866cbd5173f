package io.showroom.deploy.nodes;

import io.showroom.sides.Side;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/**
 * Maps a request path to the side that serves it. Commands and imports belong to the command side (a test checks that
 * it has no other addresses); pages, reports and the log-in belong to the query side. Addresses that every process
 * serves, and the OpenAPI description, of which each side has a part, belong to none.
 */
final class AddressSide {

    private static final List<String> DECIDES = List.of("/api/commands", "/api/imports");
    private static final List<String> EVERYWHERE =
            List.of("/actuator", "/ui", "/webjars", "/favicon.ico", "/error", "/swagger-ui", "/v3");

    private AddressSide() {}

    /** Returns the side that serves the request; empty if every process does. */
    static Optional<Side> side(HttpServletRequest request) {
        return side(request.getRequestURI().substring(request.getContextPath().length()));
    }

    static Optional<Side> side(String address) {
        String path = decoded(address);
        if (EVERYWHERE.stream().anyMatch(place -> isUnder(path, place))) {
            return Optional.empty();
        }
        return Optional.of(DECIDES.stream().anyMatch(place -> isUnder(path, place)) ? Side.COMMAND : Side.QUERY);
    }

    private static boolean isUnder(String path, String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    private static String decoded(String address) {
        try {
            return UriUtils.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
