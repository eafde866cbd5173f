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
 * Remembers for 10 seconds the log position of each caller's last write. Browsers keep it in a cookie, which any node
 * can read; for programs with HTTP Basic the node that took the write keeps it in memory.
 */
@Component
final class OwnWritePositions {

    /** Longer than the read models need to catch up, unless they have stopped. */
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

    /** Returns the log position of the caller's last write; 0 if there was none within 10 seconds. */
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

    /** Remembers the position of a write and returns the cookie that carries it. */
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
