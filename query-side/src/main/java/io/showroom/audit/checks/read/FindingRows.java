package io.showroom.audit.checks.read;

import io.showroom.projection.read.Rows;
import io.showroom.projection.read.Table;
import io.showroom.projection.read.Timeline;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the checks find in single histories, whatever their parameters. */
@Component
class FindingRows extends Rows<Suspected> {

    static final String TABLE = "audit_finding";

    FindingRows() {
        super(Table.own(TABLE, 2, Suspected.class, "prospect_id", "finding", "sequence"), FindingRows::of);
    }

    private static List<Suspected> of(Timeline timeline) {
        return Stream.of(
                        OrderFindings.of(timeline).stream(),
                        DefeatFindings.of(timeline).stream(),
                        GradeFindings.of(timeline).stream())
                .flatMap(found -> found)
                .map(found -> found.in(timeline))
                .toList();
    }
}
