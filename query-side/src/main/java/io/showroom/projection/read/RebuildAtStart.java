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
 * At start: if the definitions of the read models differ from those of the tables, rebuilds them, and becomes ready
 * only when that is done, because half-made tables would give wrong figures, and when the events recorded until then
 * are processed, because after a restored backup one may be an erasure. Until then, requests get 503 with Retry-After.
 * Commands are accepted at any time.
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

    /**
     * Returns when the tables are up to date, whichever node rebuilds them; after a failed rebuild the old tables stay
     * in use.
     */
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

    /**
     * Waits for the read models, but not for ever: if the processor is not running, outdated tables are better than no
     * response.
     */
    private void catchUp() {
        long settled = log.settledPosition();
        for (int tries = 0; tries < TRIES && !freshness.await(settled); tries++) {
            LOG.info("the read models have not reached position {} yet", settled);
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
        LOG.info("definitions of read models have changed: rebuild {} has started, ready when it is done", id);
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
