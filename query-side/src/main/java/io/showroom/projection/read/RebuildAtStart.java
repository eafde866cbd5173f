package io.showroom.projection.read;

import io.showroom.freshness.read.TokenPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A program whose read models are defined otherwise than those it finds makes them anew, while it serves already. */
@Component
class RebuildAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildAtStart.class);

    private final Rebuilds rebuilds;

    RebuildAtStart(Rebuilds rebuilds, TokenPosition tokens) {
        this.rebuilds = rebuilds;
        if (rebuilds.areOutdated() && tokens.read() == 0) {
            rebuilds.noteVersions();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (rebuilds.areOutdated()) {
            rebuilds.start("system").ifPresent(id -> LOG.info("read models are defined anew: rebuild {}", id));
        }
    }
}
