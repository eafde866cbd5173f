package io.showroom.deploy.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.security.web.RedirectStrategy;

/**
 * Redirect strategy that keeps only the path and query of a URL: redirects never leave this server, and do not depend
 * on the host name of the original request.
 */
final class LocalAddresses implements RedirectStrategy {

    private static final Pattern HOST = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");
    private static final Pattern SLASHES = Pattern.compile("^[/\\\\]+");

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        response.sendRedirect(response.encodeRedirectURL(place(request, url)));
    }

    private static String place(HttpServletRequest request, String url) {
        boolean whole = HOST.matcher(url).find();
        String place = "/" + SLASHES.matcher(HOST.matcher(url).replaceFirst("")).replaceFirst("");
        return whole || request.getContextPath().isEmpty() ? place : request.getContextPath() + place;
    }
}
