package io.showroom.prospect.read;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Query for a consultant's month compared with the month before; implemented by the reports for the pages of the day.
 */
public interface ConsultantMonth {

    /**
     * Returns the figures of the month up to a day, and those of the month before up to the corresponding day.
     *
     * @param store key of the store
     * @param consultant user key
     * @param day the last store day
     */
    Months of(String store, String consultant, LocalDate day);

    /**
     * Figures of both months.
     *
     * @param day last store day of the present month
     * @param before last store day of the earlier one
     * @param figures counts of both
     * @param capture capture rate of the present month; null without first visits
     * @param captureBefore capture rate of the earlier one; null without first visits
     */
    record Months(
            LocalDate day,
            LocalDate before,
            List<MonthFigure> figures,
            @Nullable Double capture,
            @Nullable Double captureBefore) {}

    /**
     * A count of both months.
     *
     * @param key a stage of the funnel, or defeats
     * @param figure name of the figure in addresses of its drill-down
     * @param now count of the present month
     * @param before count of the month before
     */
    record MonthFigure(String key, String figure, long now, long before) {}
}
