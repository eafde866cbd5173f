package io.showroom.report.read;

import java.time.YearMonth;
import java.util.List;

/** Builds the query for the prospects behind a month's figures of retained and new, over the rows of open periods. */
public final class OpenPeriodDrillDown {

    private final DrillDownByConditions conditions = new DrillDownByConditions();

    /**
     * Selects the open periods of a month.
     *
     * @param scope the stores; its consultant is ignored, as the rows have none
     * @param retained true for those that began before the month, false for those that began in it
     */
    public OpenPeriodDrillDown(ReportScope scope, YearMonth month, boolean retained) {
        conditions
                .also(
                        retained ? "opened < :month AND (closed IS NULL OR closed >= :month)" : "opened = :month",
                        "month",
                        month.atDay(1))
                .of(scope.stores(), null);
    }

    /** Returns the query for all of them. */
    public DrillDownQuery all() {
        return conditions.in("prospect_spell");
    }

    /** Returns the query for those that an order closed in the month. */
    public DrillDownQuery ordered() {
        return closedBy(List.of(OpenPeriodProjection.ORDER));
    }

    /** Returns the query for those that one of these kinds of defeat closed in the month. */
    public DrillDownQuery closedBy(List<String> endings) {
        conditions.also("closed = :month AND ending = ANY (:endings)", "endings", endings.toArray(String[]::new));
        return all();
    }

    /** Returns the query for those still open at the month's end. */
    public DrillDownQuery openAtEnd() {
        conditions.also("(closed IS NULL OR closed > :month)");
        return all();
    }

    /** Returns the query for those that began in the month by the cancellation of an earlier month's order. */
    public DrillDownQuery reopened() {
        conditions.also("opened = :month AND reopened");
        return all();
    }
}
