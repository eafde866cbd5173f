package io.showroom.report.sources.read;

import io.showroom.projection.read.CounterProjection;
import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.TableColumn;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The projection of first grades: number of prospects by touch, day, store, source, campaign, grade and consultant at
 * that moment.
 */
@Component
class SourceGradesProjection extends CounterProjection<SourceGradesProjection.Key> {

    SourceGradesProjection() {
        super(
                ReadModelTable.sums("source_grade_sum", 2, Key.class, List.of(TableColumn.counter("prospects"))),
                SourcesFold::addGrade);
    }

    /** The key of the counter. */
    record Key(
            AttributionKind touch,
            LocalDate day,
            String store,
            String source,
            String campaign,
            String grade,
            String consultant) {}
}
