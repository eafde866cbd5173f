package io.showroom.report.daily.read;

import io.showroom.projection.read.NumberedRecord;
import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import io.showroom.prospect.read.GradeTransition;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * The projection of grade changes: one row for each grade that replaced another one, from the grade history and
 * independent of the contacts.
 */
@Component
class GradeTransitionRows extends RowProjection<GradeTransitionRows.Regraded> {

    GradeTransitionRows() {
        super(
                ReadModelTable.own("regrading_row", 1, Regraded.class, "prospect_id", "sequence"),
                timeline -> NumberedRecord.all(timeline, GradeTransition.of(timeline)).stream()
                        .map(Regraded::of)
                        .toList());
    }

    /** A grade that replaced another one, with its number among the prospect's changes. */
    record Regraded(String prospectId, long sequence, String store, LocalDate day, int place, String grade) {

        private static Regraded of(NumberedRecord<GradeTransition> numbered) {
            GradeTransition step = numbered.of();
            return new Regraded(
                    numbered.prospectId(), step.sequence(), numbered.store(), step.day(), numbered.place(), step.to());
        }
    }
}
