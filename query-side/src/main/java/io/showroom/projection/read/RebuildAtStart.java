package io.showroom.projection.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.freshness.read.Freshness;
import io.showroom.freshness.read.TokenPosition;
import io.showroom.web.read.QueryRejection;
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
 * done: figures of tables half made would be wrong. Nor is it before it has read what was recorded until then: after a
 * restored backup that may be an erasure. Who asks meanwhile is asked to wait. Entries are taken at any time.
 */
@Component
class RebuildAtStart implements HandlerInterceptor, WebMvcConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildAtStart.class);
    private static final long LOOK_AGAIN_NANOS = 200_000_000;
    private static final int TELL_EACH = 25;
    private static final int TRIES = 6;

    private final Rebuilds rebuilds;
    private final Freshness freshness;
    private final EventLog log;
    private volatile boolean preparing = true;

    RebuildAtStart(Rebuilds rebuilds, TokenPosition tokens, Freshness freshness, EventLog log) {
        this.rebuilds = rebuilds;
        this.freshness = freshness;
        this.log = log;
        if (rebuilds.areOutdated() && tokens.read() == 0) {
            rebuilds.noteVersions();
        }
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
            catchUp();
        } finally {
            preparing = false;
        }
    }

    /** A processor that does not run cannot be waited for: then what the tables hold is better than no answer. */
    private void catchUp() {
        long settled = log.settledPosition();
        for (int tries = 0; tries < TRIES && !freshness.await(settled); tries++) {
            LOG.info("the read models are behind position {} still", settled);
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
            throw QueryRejection.preparing();
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
                LOG.info("rebuild {}: {}", id, status.said());
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
