package io.showroom.erasure.read;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.PersonalDataErased;
import io.showroom.prospect.read.Recording;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** One row an erasure. */
@Component
class ErasureRows implements Projection {

    @Override
    public String table() {
        return "erasure_row";
    }

    @Override
    public int version() {
        return 1;
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
                Column.text("store"),
                Column.text("zone"),
                Column.instant("erased_at"),
                Column.instant("recorded_at"),
                Column.count("position"),
                Column.text("actor"),
                Column.date("received_on"),
                new Column("reapplied", Column.Type.BOOLEAN),
                Column.text("sealed_request"));
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        if (!timeline.erased()) {
            return List.of();
        }
        return timeline.recorded().stream()
                .filter(event -> event.payload() instanceof PersonalDataErased)
                .map(event -> row(event, (PersonalDataErased) event.payload(), timeline))
                .toList();
    }

    private static Row row(RecordedEvent event, PersonalDataErased erasure, Timeline timeline) {
        return Row.of(
                List.of(timeline.prospectId(), event.sequence()),
                timeline.store(),
                timeline.zone().getId(),
                erasure.occurredAt(),
                event.recordedAt(),
                event.position(),
                Recording.actor(event),
                erasure.receivedOn(),
                erasure.reapplied(),
                erasure.sealedRequest());
    }
}
