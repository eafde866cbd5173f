package io.showroom.prospect.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.PersonKeys;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ProspectId;
import io.showroom.staff.Actor;
import io.showroom.web.read.QueryRejection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one prospect's timeline directly from the event log, for users who may see it. */
@Component
public class Records {

    private final EventLog log;
    private final PersonKeys keys;

    Records(EventLog log, PersonKeys keys) {
        this.log = log;
        this.keys = keys;
    }

    /**
     * Returns the timeline of a prospect.
     *
     * @param asKnownAt events recorded later are ignored; null for all
     * @throws QueryRejection if the prospect does not exist, was unknown then, or may not be seen by this user
     */
    public Timeline of(String prospectId, Actor actor, @Nullable Instant asKnownAt) {
        if (!ProspectId.isValid(prospectId)) {
            throw QueryRejection.notFound("notThere");
        }
        List<RecordedEvent> events = log.stream(prospectId, new LogBound(log.settledPosition(), null));
        if (events.isEmpty()) {
            throw QueryRejection.notFound("notThere");
        }
        Timeline whole = Timeline.of(events, keys::open);
        ProspectState state = ProspectState.of(whole);
        if (!Visibility.sees(actor, state.store(), state.consultant())) {
            AuditedAccess.refused(prospectId);
            throw QueryRejection.forbidden("notYours");
        }
        AuditedAccess.record(prospectId, Visibility.seesPhones(actor));
        return asKnownAt == null ? whole : asKnown(events, asKnownAt);
    }

    /** Returns the timeline up to an event of the stream. */
    public Timeline upTo(Timeline timeline, long sequence) {
        List<RecordedEvent> known = timeline.recorded().stream()
                .filter(event -> event.sequence() <= sequence)
                .toList();
        if (known.isEmpty()) {
            throw QueryRejection.malformed("to", "noSuchStep");
        }
        return Timeline.of(known, keys::open);
    }

    private Timeline asKnown(List<RecordedEvent> events, Instant asKnownAt) {
        List<RecordedEvent> known = events.stream()
                .filter(event -> !event.recordedAt().isAfter(asKnownAt))
                .toList();
        if (known.isEmpty()) {
            throw QueryRejection.notFound("notThere");
        }
        return Timeline.of(known, keys::open);
    }
}
