package io.showroom.report.daily.read;

import io.showroom.projection.read.Numbered;
import io.showroom.projection.read.Rows;
import io.showroom.projection.read.Table;
import io.showroom.prospect.read.Regrading;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** One row for each grade that took over from another one, from the grade history and not from the contacts. */
@Component
class RegradingRows extends Rows<RegradingRows.Regraded> {

    RegradingRows() {
        super(
                Table.own("regrading_row", 1, Regraded.class, "prospect_id", "sequence"),
                timeline -> Numbered.all(timeline, Regrading.of(timeline)).stream()
                        .map(Regraded::of)
                        .toList());
    }

    /** A grade that took over, and how many did before. */
    record Regraded(String prospectId, long sequence, String store, LocalDate day, int place, String grade) {

        private static Regraded of(Numbered<Regrading> numbered) {
            Regrading step = numbered.of();
            return new Regraded(
                    numbered.prospectId(), step.sequence(), numbered.store(), step.day(), numbered.place(), step.to());
        }
    }
}
