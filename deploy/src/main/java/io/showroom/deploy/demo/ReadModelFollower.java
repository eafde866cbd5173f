package io.showroom.deploy.demo;

import io.showroom.eventlog.read.EventLog;
import io.showroom.freshness.read.Freshness;
import org.springframework.stereotype.Component;

/** Those who follow the story: the read models. */
@Component
final class ReadModelFollower {

    private final EventLog log;
    private final Freshness freshness;

    ReadModelFollower(EventLog log, Freshness freshness) {
        this.log = log;
        this.freshness = freshness;
    }

    /** Waits until they know everything told so far, as long as they get on. */
    void catchUp() {
        catchUp((done, of) -> {});
    }

    /** The same; it is heard now and then how far they are. */
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

    /** Hears how much of how much is done. */
    interface Progress {

        void heard(long done, long of);
    }
}
