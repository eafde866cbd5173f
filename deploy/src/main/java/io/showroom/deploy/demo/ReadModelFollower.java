package io.showroom.deploy.demo;

import io.showroom.eventlog.read.EventLog;
import io.showroom.freshness.read.Freshness;
import org.springframework.stereotype.Component;

/** Waits for the read models during the generation. */
@Component
final class ReadModelFollower {

    private final EventLog log;
    private final Freshness freshness;

    ReadModelFollower(EventLog log, Freshness freshness) {
        this.log = log;
        this.freshness = freshness;
    }

    /** Waits until they have processed all acts so far, as long as they advance. */
    void catchUp() {
        catchUp((done, of) -> {});
    }

    /** Waits likewise, and reports their progress now and then. */
    void catchUp(Progress sofar) {
        long told = log.settledPosition();
        long before = -1;
        while (!freshness.await(told)) {
            long now = freshness.position();
            sofar.heard(now, told);
            if (now == before) {
                return;
            }
            before = now;
        }
    }

    /** Receives the amount done and the total. */
    interface Progress {

        void heard(long done, long of);
    }
}
