package io.showroom.report.sources.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Counting;
import io.showroom.projection.read.Table;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How many prospects were first given which grade, by touch, day, store, source, campaign and the consultant of that
 * moment.
 */
@Component
class SourceGradesProjection extends Counting<SourceGradesProjection.Key> {

    SourceGradesProjection() {
        super(
                Table.sums("source_grade_sum", 2, Key.class, List.of(Column.counter("prospects"))),
                SourcesFold::addGrade);
    }

    /** What prospects are counted by. */
    record Key(
            TouchKind touch,
            LocalDate day,
            String store,
            String source,
            String campaign,
            String grade,
            String consultant) {}
}
