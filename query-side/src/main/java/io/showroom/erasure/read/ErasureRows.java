package io.showroom.erasure.read;

import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.PersonalDataErased;
import io.showroom.prospect.read.Recording;
import java.util.List;
import org.springframework.stereotype.Component;

/** Projection with one row per erasure. */
@Component
class ErasureRows extends RowProjection<ErasureRow> {

    static final ReadModelTable<ErasureRow> TABLE =
            ReadModelTable.own("erasure_row", 1, ErasureRow.class, "prospect_id", "sequence");

    ErasureRows() {
        super(TABLE, ErasureRows::of);
    }

    private static List<ErasureRow> of(Timeline timeline) {
        if (!timeline.erased()) {
            return List.of();
        }
        return timeline.recorded().stream()
                .filter(event -> event.payload() instanceof PersonalDataErased)
                .map(event -> {
                    PersonalDataErased erasure = (PersonalDataErased) event.payload();
                    return new ErasureRow(
                            timeline.prospectId(),
                            event.sequence(),
                            timeline.store(),
                            timeline.zone().getId(),
                            erasure.occurredAt(),
                            event.recordedAt(),
                            event.position(),
                            Recording.actor(event),
                            erasure.receivedOn(),
                            erasure.reapplied(),
                            erasure.sealedRequest());
                })
                .toList();
    }
}
