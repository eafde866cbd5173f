package io.showroom.report.read;

import java.time.YearMonth;
import java.util.List;

/** The prospects behind a month's figures of the open, found among the rows of open periods. */
public final class OpenPeriodDrillDown {

    private final DrillDownByConditions conditions = new DrillDownByConditions();

    /**
     * Spells that were open in a month.
     *
     * @param scope whose; consultants' own cannot be told here
     * @param retained whether they began before the month, or else in it
     */
    public OpenPeriodDrillDown(ReportScope scope, YearMonth month, boolean retained) {
        conditions
                .also(
                        retained ? "opened < :month AND (closed IS NULL OR closed >= :month)" : "opened = :month",
                        "month",
                        month.atDay(1))
                .of(scope.stores(), null);
    }

    /** All of them. */
    public DrillDownQuery all() {
        return conditions.in("prospect_spell");
    }

    /** Those that an order closed in the month. */
    public DrillDownQuery ordered() {
        return closedBy(List.of(OpenPeriodProjection.ORDER));
    }

    /** Those that one of these kinds of defeat closed in the month. */
    public DrillDownQuery closedBy(List<String> endings) {
        conditions.also("closed = :month AND ending = ANY (:endings)", "endings", endings.toArray(String[]::new));
        return all();
    }

    /** Those still open at the month's end. */
    public DrillDownQuery openAtEnd() {
        conditions.also("(closed IS NULL OR closed > :month)");
        return all();
    }

    /** Those that began in the month with the cancellation of an earlier month's order. */
    public DrillDownQuery reopened() {
        conditions.also("opened = :month AND reopened");
        return all();
    }
}
