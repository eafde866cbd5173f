package io.showroom.report.read;

import io.showroom.projection.read.Rows;
import io.showroom.projection.read.Table;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Which consultants a prospect was ever assigned to: whose own figures it can appear in. */
@Component
final class AssignmentProjection extends Rows<AssignmentProjection.Assigned> {

    static final String TABLE = "prospect_assignment";

    AssignmentProjection() {
        super(
                Table.own(TABLE, 1, Assigned.class, "prospect_id", "consultant"),
                timeline -> Life.of(timeline).moments().stream()
                        .map(Moment::consultant)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(consultant -> new Assigned(timeline.prospectId(), consultant))
                        .toList());
    }

    /** That it was assigned to a consultant. */
    record Assigned(String prospectId, String consultant) {}
}
