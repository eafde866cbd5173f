package io.showroom.audit.checks.read;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Column;
import io.showroom.projection.read.Column.Type;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ContactCorrected;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.read.Recording;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row an event: when it happened, when it was recorded and by whom. */
@Component
class EntryRows implements Projection {

    static final String TABLE = "audit_entry";

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Kind kind() {
        return Kind.OWN;
    }

    @Override
    public List<Column> key() {
        return List.of(Column.text("prospect_id"), Column.count("sequence"));
    }

    @Override
    public List<Column> values() {
        return List.of(
                Column.count("position"),
                Column.text("store"),
                Column.text("event_type"),
                Column.text("actor"),
                Column.text("correction"),
                new Column("imported", Type.BOOLEAN),
                Column.date("day"),
                Column.date("recorded_day"),
                Column.instant("occurred_at"),
                Column.instant("recorded_at"));
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return timeline.recorded().stream().map(event -> row(event, timeline)).toList();
    }

    /** What the event puts right: a grade given by mistake, or details of the customer. */
    private static @Nullable String correction(ProspectEvent event) {
        return switch (event) {
            case ProspectGraded graded when graded.corrects() != null -> EntryKind.GRADE.name();
            case ContactCorrected details -> EntryKind.DETAILS.name();
            default -> null;
        };
    }

    private static Row row(RecordedEvent event, Timeline timeline) {
        ProspectEvent happened = (ProspectEvent) event.payload();
        return Row.of(
                List.of(timeline.prospectId(), event.sequence()),
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
