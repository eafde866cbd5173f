package io.showroom.deploy.launch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hands over from the start-up page to the application: the page releases its port just before the web server binds it,
 * and this filter shows the same page until the application is ready. The health endpoints are served from the
 * beginning.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartupPageHandover extends OncePerRequestFilter
        implements SmartLifecycle, ApplicationListener<ApplicationReadyEvent> {

    private final StartProgress progress;
    private @Nullable StartupPage early;
    private volatile boolean ready;

    StartupPageHandover(StartProgress progress, @Nullable StartupPage early) {
        this.progress = progress;
        this.early = early;
    }

    /** Returns the progress that is shown. */
    StartProgress progress() {
        return progress;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ready || request.getRequestURI().startsWith("/actuator/health")) {
            chain.doFilter(request, response);
            return;
        }
        String accepted = request.getHeader("Accept");
        boolean page = accepted != null && accepted.contains("text/html");
        Locale language = request.getLocale().getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", Integer.toString(StartupPage.RETRY_AFTER));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(StartupPage.type(page));
        String body = page ? StartupPage.html(progress.now(), language) : StartupPage.problem(progress.now(), language);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Just before the web server binds the port. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public void start() {
        StartupPage page = early;
        if (page != null) {
            page.close();
            early = null;
        }
    }

    @Override
    public void stop() {
        start();
    }

    @Override
    public boolean isRunning() {
        return early == null;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        ready = true;
    }
}
