package io.showroom.deploy.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Remembers in a cookie which page was requested before the log-in, so that no session is created for anonymous
 * requests.
 */
final class RequestedPage {

    private RequestedPage() {}

    static RequestCache inCookie() {
        CookieRequestCache cache = new CookieRequestCache();
        cache.setRequestMatcher(RequestedPage::isWholePage);
        cache.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        return cache;
    }

    private static boolean isWholePage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod())
                && request.getHeader("HX-Request") == null
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
