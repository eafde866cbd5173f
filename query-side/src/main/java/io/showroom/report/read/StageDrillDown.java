package io.showroom.report.read;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Builds the query for the prospects behind figures that count stages, over the rows of {@link StepProjection}. */
public final class StageDrillDown {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

    private final DrillDownByConditions conditions = new DrillDownByConditions();

    /**
     * Selects the steps of some days.
     *
     * @param scope stores and consultant
     * @param dayColumn the column with the day
     * @param from first day; null for no limit
     * @param to last day; null for no limit
     */
    public StageDrillDown(ReportScope scope, String dayColumn, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (scope.stores() != null) {
            conditions.also(
                    "step.store = ANY (:stores)", "stores", scope.stores().toArray(String[]::new));
        }
        if (scope.consultant() != null) {
            conditions.also("step.consultant = :asker", "asker", scope.consultant());
        }
        days(dayColumn, "from", from, "to", to);
    }

    /** Narrows to a row of a breakdown; no effect without a breakdown or key. */
    public StageDrillDown in(@Nullable Breakdown by, @Nullable String key, String dayColumn) {
        if (by == null || key == null) {
            return this;
        }
        if (by == Breakdown.MONTH && !MONTH.matcher(key).matches()) {
            conditions.also("false");
            return this;
        }
        if (by == Breakdown.MONTH) {
            YearMonth month = YearMonth.parse(key);
            days(dayColumn, "monthStart", month.atDay(1), "monthEnd", month.atEndOfMonth());
            return this;
        }
        return where(by.code(), key);
    }

    /** Narrows to rows with a value in a column. */
    public StageDrillDown where(String column, String value) {
        conditions.also("step." + column + " = :" + column, column, value);
        return this;
    }

    /** Returns the query for prospects with the stage's own act. */
    public DrillDownQuery direct(Stage stage) {
        conditions.also("step.stage = :stage", "stage", stage.code());
        return rows();
    }

    /** Returns the query for prospects that reached the stage or a later one, counted where they first did. */
    public DrillDownQuery reached(Stage stage) {
        String[] orLater = Arrays.stream(Stage.values())
                .filter(one -> one.compareTo(stage) >= 0)
                .map(Stage::code)
                .toArray(String[]::new);
        conditions.also("step.stage = ANY (:orLater)", "orLater", orLater);
        conditions.also("""
                NOT EXISTS (SELECT
                            FROM prospect_step AS earlier
                            WHERE earlier.prospect_id = step.prospect_id
                              AND earlier.stage = ANY (:orLater)
                              AND earlier.place < step.place)""");
        return rows();
    }

    /** Returns the query for those of them without the stage's own act. */
    public DrillDownQuery skipped(Stage stage) {
        conditions.also("""
                NOT EXISTS (SELECT
                            FROM prospect_step AS own
                            WHERE own.prospect_id = step.prospect_id AND own.stage = :stage)""", "stage", stage.code());
        return reached(stage);
    }

    private DrillDownQuery rows() {
        return conditions.in("prospect_step AS step");
    }

    private void days(String column, String first, @Nullable LocalDate from, String last, @Nullable LocalDate to) {
        if (from != null) {
            conditions.also("step." + column + " >= :" + first, first, from);
        }
        if (to != null) {
            conditions.also("step." + column + " <= :" + last, last, to);
        }
    }
}
