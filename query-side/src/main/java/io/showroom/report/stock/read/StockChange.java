package io.showroom.report.stock.read;

import io.showroom.projection.read.ReadModelTable;
import java.time.LocalDate;

/**
 * How many came or, below zero, went on a day.
 *
 * @param consultant user key; "none" for nobody
 * @param grade the grade; "none" without
 */
public record StockChange(LocalDate day, String store, String consultant, String grade, long change) {

    static ReadModelTable<StockChange> table(String name) {
        return ReadModelTable.sums(name, 1, StockChange.class, "day", "store", "consultant", "grade");
    }
}
