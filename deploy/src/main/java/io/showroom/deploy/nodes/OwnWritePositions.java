package io.showroom.deploy.nodes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.showroom.personaldata.MasterKey;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Where in the log stands what somebody entered last, for a short while. A browser bears it itself, in a cookie, so
 * that any node knows; of programs, which log in with each request, the node that they asked remembers it.
 */
@Component
final class OwnWritePositions {

    /** Longer than read models need, unless something is wrong that waiting does not mend. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private static final String COOKIE = "showroom_entered";
    private static final int MOST = 10_000;
    private static final int DIGITS = 18;

    private final MasterKey key;
    private final Cache<String, Long> programs =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    OwnWritePositions(MasterKey key) {
        this.key = key;
    }

    /** The position of what whoever asks entered last; 0 if that is long ago. */
    long lastOf(HttpServletRequest request) {
        long known = 0;
        String login = request.getHeader("Authorization");
        if (login != null) {
            Long remembered = programs.getIfPresent(digest(login));
            known = remembered == null ? 0 : remembered;
        }
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE)) {
                    known = Math.max(known, position(cookie.getValue()));
                }
            }
        }
        return known;
    }

    /** Remembers it; returns the cookie by which a browser does. */
    ResponseCookie entered(HttpServletRequest request, String position) {
        String login = request.getHeader("Authorization");
        if (login != null) {
            programs.asMap().merge(digest(login), position(position), Math::max);
        }
        return ResponseCookie.from(COOKIE, position)
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
    }

    private String digest(String login) {
        return key.lookupDigest("entered by " + login);
    }

    private static long position(String text) {
        return text.matches("\\d{1," + DIGITS + "}") ? Long.parseLong(text) : 0;
    }
}
