package io.showroom.report.stock.read;

import io.showroom.projection.read.ReadModelTable;
import java.time.LocalDate;

/**
 * A row of the read model: a change of a number of prospects on a day.
 *
 * @param consultant user key; "none" for nobody
 * @param grade the grade; "none" for the ungraded
 * @param change the difference, negative for fewer
 */
public record StockChange(LocalDate day, String store, String consultant, String grade, long change) {

    static ReadModelTable<StockChange> table(String name) {
        return ReadModelTable.sums(name, 1, StockChange.class, "day", "store", "consultant", "grade");
    }
}
