package io.showroom.audit.checks.read;

import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import io.showroom.projection.read.Timeline;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Projection of the findings in single histories, independent of the checks' parameters. */
@Component
class FindingRows extends RowProjection<SuspicionRow> {

    static final String TABLE = "audit_finding";

    FindingRows() {
        super(ReadModelTable.own(TABLE, 2, SuspicionRow.class, "prospect_id", "finding", "sequence"), FindingRows::of);
    }

    private static List<SuspicionRow> of(Timeline timeline) {
        return Stream.of(
                        OrderFindings.of(timeline).stream(),
                        DefeatFindings.of(timeline).stream(),
                        GradeFindings.of(timeline).stream())
                .flatMap(found -> found)
                .map(found -> found.in(timeline))
                .toList();
    }
}
