package io.showroom.report.read;

import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import org.springframework.stereotype.Component;

/** Which consultants a prospect was ever assigned to: whose own figures it can appear in. */
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

    /** That it was assigned to a consultant; to "none" while it was nobody's. */
    record Assigned(String prospectId, String consultant) {}
}
