package io.showroom.report.monthclose.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.read.Recording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the events recorded after a month's close that changed its figures. The change of an event is the prospect's
 * figures with it less those without it; so all changes add up to the difference between the present and the closed
 * figures.
 */
@Component
record LaterEntries(JdbcClient database, EventLog log, MonthCounts counts) {

    /** Returns those within the bound, in log order. */
    List<LaterEntry> since(ClosedMonth closed, LogBound bound) {
        return log.streams(candidates(closed, bound), bound).values().parallelStream()
                .flatMap(stream -> of(stream, closed).stream())
                .sorted(Comparator.comparingLong(LaterEntry::position))
                .toList();
    }

    private List<LaterEntry> of(List<RecordedEvent> stream, ClosedMonth closed) {
        List<LaterEntry> found = new ArrayList<>();
        Timeline whole = Timeline.of(stream, Decryptor.NOTHING);
        MonthFigures before = counts.of(whole.upTo(closed.position()), closed.store(), closed.month());
        for (RecordedEvent event : stream) {
            if (event.position() > closed.position()) {
                MonthFigures after = counts.of(whole.upTo(event.position()), closed.store(), closed.month());
                MonthFigures change = after.minus(before);
                if (!change.isNothing()) {
                    found.add(entry(event, change));
                }
                before = after;
            }
        }
        return found;
    }

    /**
     * Returns the prospects with an act of the month or before, or a decision about one, recorded after the close. Of
     * acts on later days only the first visit of a prospect that had none can change a figure: it sets the source.
     */
    private List<String> candidates(ClosedMonth closed, LogBound bound) {
        return database.sql("""
                        SELECT DISTINCT entry.prospect_id
                        FROM audit_entry AS entry
                        WHERE entry.store = :store AND entry.position > :closed AND entry.position <= :bound
                          AND (entry.day <= :to
                               OR entry.event_type IN ('DefeatConfirmed', 'DefeatRejected', 'VisitCompleted')
                                  AND EXISTS (SELECT
                                              FROM audit_entry AS about
                                              WHERE about.prospect_id = entry.prospect_id
                                                AND about.event_type IN ('DefeatDeclared', 'VisitRegistered')
                                                AND about.day <= :to)
                               OR entry.event_type = 'VisitRegistered'
                                  AND EXISTS (SELECT
                                              FROM audit_entry AS about
                                              WHERE about.prospect_id = entry.prospect_id AND about.day <= :to)
                                  AND NOT EXISTS (SELECT
                                                  FROM audit_entry AS about
                                                  WHERE about.prospect_id = entry.prospect_id
                                                    AND about.event_type = 'VisitRegistered'
                                                    AND about.day <= :to))
                        """)
                .param("store", closed.store())
                .param("closed", closed.position())
                .param("bound", bound.position())
                .param("to", closed.month().atEndOfMonth())
                .query(String.class)
                .list();
    }

    private static LaterEntry entry(RecordedEvent event, MonthFigures change) {
        ProspectEvent happened = (ProspectEvent) event.payload();
        return new LaterEntry(
                event.position(),
                event.streamId(),
                event.sequence(),
                happened.getClass().getSimpleName(),
                happened.occurredAt(),
                event.recordedAt(),
                Recording.actor(event),
                change);
    }
}
