package io.showroom.report.read;

import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import org.springframework.stereotype.Component;

/** The projection of the consultants a prospect was ever assigned to, that is in whose figures it can appear. */
@Component
final class AssignmentProjection extends RowProjection<AssignmentProjection.Assigned> {

    static final String TABLE = "prospect_assignment";

    AssignmentProjection() {
        super(
                ReadModelTable.own(TABLE, 2, Assigned.class, "prospect_id", "consultant"),
                timeline -> ReportTimeline.of(timeline).moments().stream()
                        .map(moment -> Dimension.orNone(moment.consultant()))
                        .distinct()
                        .map(consultant -> new Assigned(timeline.prospectId(), consultant))
                        .toList());
    }

    /** An assignment of a prospect to a consultant; "none" for nobody. */
    record Assigned(String prospectId, String consultant) {}
}
