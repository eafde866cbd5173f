package io.showroom.projection.read;

import io.showroom.freshness.read.TokenPosition;
import io.showroom.web.read.Declined;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A program whose read models are defined otherwise than those it finds makes them anew, and is not ready until that is
 * done: figures of tables half made would be wrong. Who asks meanwhile is asked to wait. Entries are taken at any time.
 */
@Component
class RebuildAtStart implements HandlerInterceptor, WebMvcConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildAtStart.class);
    private static final long LOOK_AGAIN_NANOS = 200_000_000;
    private static final int TELL_EACH = 25;

    private final Rebuilds rebuilds;
    private volatile boolean preparing;

    RebuildAtStart(Rebuilds rebuilds, TokenPosition tokens) {
        this.rebuilds = rebuilds;
        if (rebuilds.areOutdated() && tokens.read() == 0) {
            rebuilds.noteVersions();
        }
        preparing = rebuilds.areOutdated();
    }

    /** Returns when the tables fit, whichever node makes them; a failed rebuild leaves the old tables in use. */
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        try {
            while (rebuilds.areOutdated()) {
                Optional<String> id = rebuilds.start("system");
                if (id.isPresent() && !done(id.get())) {
                    return;
                }
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
        } finally {
            preparing = false;
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns(
                        "/login",
                        "/error",
                        "/ui/**",
                        "/webjars/**",
                        "/actuator/**",
                        "/api/commands/**",
                        "/api/admin/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (preparing) {
            response.setHeader("Refresh", "3");
            throw Declined.preparing();
        }
        return true;
    }

    private boolean done(String id) {
        LOG.info("the read models are defined anew: rebuild {} begins; ready when it ends", id);
        for (int looked = 1; ; looked++) {
            RebuildJournal.Status status = rebuilds.status(id).orElseThrow();
            if (!status.running()) {
                return status.state().equals("DONE");
            }
            if (looked % TELL_EACH == 0) {
                LOG.info("rebuild {}: {} events so far", id, status.events());
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
