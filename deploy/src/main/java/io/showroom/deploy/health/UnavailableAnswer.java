package io.showroom.deploy.health;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes 503 responses when something that the response needs is unavailable, such as the database: problem details
 * (RFC 9457), or a page if the client accepts HTML.
 */
@Component
public final class UnavailableAnswer {

    private static final String RETRY_SECONDS = "2";

    private final JsonMapper json;
    private final ObjectProvider<LocaleResolver> locales;
    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    UnavailableAnswer(JsonMapper json, ObjectProvider<LocaleResolver> locales) {
        this.json = json;
        this.locales = locales;
        texts.setBasename("messages/away");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    void write(HttpServletRequest request, HttpServletResponse response, DatabaseState state) throws IOException {
        String code =
                switch (state.kind()) {
                    case FULL -> "databaseFull";
                    case AWAY -> "databaseAway";
                    case SERVES -> "databaseBusy";
                };
        write(request, response, code, state.since());
    }

    /**
     * Writes 503 with Retry-After.
     *
     * @param code the problem's code, whose texts are in {@code messages/away.properties}
     */
    public void unavailable(HttpServletRequest request, HttpServletResponse response, String code) throws IOException {
        write(request, response, code, null);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, String code, @Nullable Instant since)
            throws IOException {
        Locale locale = locales.getObject().resolveLocale(request);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        boolean page = wantsPage(request);
        response.setContentType(page ? "text/html;charset=UTF-8" : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(
                        page
                                ? page(code, since, locale).getBytes(StandardCharsets.UTF_8)
                                : json.writeValueAsBytes(problem(request, code, locale)));
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private Map<String, Object> problem(HttpServletRequest request, String code, Locale locale) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:showroom:problem:" + code);
        problem.put("title", title(code, locale));
        problem.put("status", HttpStatus.SERVICE_UNAVAILABLE.value());
        problem.put("detail", texts.getMessage(code, null, locale));
        problem.put("instance", request.getRequestURI());
        problem.put("code", code);
        problem.put("errors", List.of());
        return problem;
    }

    /**
     * Returns a page that reloads itself with GET. A submitted form is not sent again; its input is still on the
     * previous page.
     */
    private String page(String code, @Nullable Instant since, Locale locale) {
        String title = HtmlUtils.htmlEscape(title(code, locale));
        String told = since == null
                ? text("again", locale)
                : text("since", locale, DateTimeFormatter.ISO_INSTANT.format(since.truncatedTo(ChronoUnit.SECONDS)));
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta http-equiv="refresh" content="5">
                <meta name="viewport" content="width=device-width,initial-scale=1"><title>%s</title>
                <link rel="stylesheet" href="/ui/showroom.css"></head>
                <body><main class="sr-bare"><div class="sr-panel"><div class="sr-body"><h1>%s</h1><p>%s</p><p>%s</p></div></div></main></body></html>
                """.formatted(locale.toLanguageTag(), title, title, text(code, locale), told);
    }

    /** Returns the title of the problem: the one of its code, or else the general title about the database. */
    private String title(String code, Locale locale) {
        String usual = texts.getMessage("title", null, locale);
        return String.valueOf(texts.getMessage("title." + code, null, usual, locale));
    }

    private String text(String code, Locale locale, Object... args) {
        return HtmlUtils.htmlEscape(String.valueOf(texts.getMessage(code, args, locale)));
    }
}
