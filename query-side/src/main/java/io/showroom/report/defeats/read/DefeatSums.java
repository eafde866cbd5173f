package io.showroom.report.defeats.read;

import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** The projection of confirmed defeats: sums by month (its first day), store, kind and reason. */
@Component
class DefeatSums extends RowProjection<DefeatSums.Counted> {

    DefeatSums() {
        super(
                ReadModelTable.sums("defeat_sum", 1, Counted.class, "month", "store", "kind", "reason"),
                timeline -> DefeatFold.of(timeline).stream()
                        .filter(DefeatDeclaration::counts)
                        .map(Counted::of)
                        .toList());
    }

    /** A confirmed defeat, counting 1. */
    record Counted(LocalDate month, String store, String kind, String reason, int defeats) {

        static Counted of(DefeatDeclaration defeat) {
            return new Counted(
                    YearMonth.from(defeat.day()).atDay(1), defeat.store(), defeat.kind(), defeat.reason(), 1);
        }
    }
}
