package io.showroom.audit.checks.read;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ContactCorrected;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.read.Recording;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Projection with one row per event: business time, recording time and user. */
@Component
class EntryRows extends RowProjection<EntryRows.Recorded> {

    static final String TABLE = "audit_entry";

    EntryRows() {
        super(
                ReadModelTable.own(TABLE, 2, Recorded.class, "prospect_id", "sequence"),
                timeline -> timeline.recorded().stream()
                        .map(event -> recorded(event, timeline))
                        .toList());
    }

    /** A row; {@code correction} is the kind of correction, null for none. */
    record Recorded(
            String prospectId,
            long sequence,
            long position,
            String store,
            String eventType,
            @Nullable String actor,
            @Nullable EntryKind correction,
            boolean imported,
            LocalDate day,
            LocalDate recordedDay,
            Instant occurredAt,
            Instant recordedAt) {}

    /** Returns what the event corrects: a grade or the customer's details; null for no correction. */
    private static @Nullable EntryKind correction(ProspectEvent event) {
        return switch (event) {
            case ProspectGraded graded when graded.corrects() != null -> EntryKind.GRADE;
            case ContactCorrected details -> EntryKind.DETAILS;
            default -> null;
        };
    }

    private static Recorded recorded(RecordedEvent event, Timeline timeline) {
        ProspectEvent happened = (ProspectEvent) event.payload();
        return new Recorded(
                timeline.prospectId(),
                event.sequence(),
                event.position(),
                timeline.store(),
                happened.getClass().getSimpleName(),
                Recording.actor(event),
                correction(happened),
                Recording.isImported(event),
                timeline.day(happened.occurredAt()),
                timeline.day(event.recordedAt()),
                happened.occurredAt(),
                event.recordedAt());
    }
}
