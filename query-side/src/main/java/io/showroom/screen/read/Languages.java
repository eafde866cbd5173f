package io.showroom.screen.read;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Locale resolver for two languages: a cookie, else the browser's Accept-Language, else English. */
public final class Languages extends CookieLocaleResolver {

    /** Chinese as written in mainland China. */
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    Languages() {
        super("language");
        setCookieMaxAge(Duration.ofDays(365));
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(Languages::wished);
    }

    /** Returns the supported language nearest to a locale. */
    public static Locale nearest(Locale wish) {
        return wish.getLanguage().equals(CHINESE.getLanguage()) ? CHINESE : Locale.ENGLISH;
    }

    @Override
    protected Locale parseLocaleValue(String value) {
        return nearest(Locale.forLanguageTag(value));
    }

    private static Locale wished(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.ENGLISH;
        }
        for (Locale wish : Collections.list(request.getLocales())) {
            if (wish.getLanguage().equals("en") || wish.getLanguage().equals(CHINESE.getLanguage())) {
                return nearest(wish);
            }
        }
        return Locale.ENGLISH;
    }
}
