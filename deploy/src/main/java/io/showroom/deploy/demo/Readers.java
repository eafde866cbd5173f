package io.showroom.deploy.demo;

import io.showroom.eventlog.read.EventLog;
import io.showroom.freshness.read.Freshness;
import org.springframework.stereotype.Component;

/** Those who follow the story: the read models. */
@Component
final class Readers {

    private final EventLog log;
    private final Freshness freshness;

    Readers(EventLog log, Freshness freshness) {
        this.log = log;
        this.freshness = freshness;
    }

    /** Waits until they know everything told so far, as long as they get on. */
    void catchUp() {
        long told = log.settledPosition();
        long before = -1;
        while (!freshness.await(told)) {
            long now = freshness.position();
            if (now == before) {
                return;
            }
            before = now;
        }
    }
}
