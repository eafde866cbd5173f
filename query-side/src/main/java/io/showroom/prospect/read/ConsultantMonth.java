package io.showroom.prospect.read;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A consultant's month beside the month before; the reports answer, pages of the day ask. */
public interface ConsultantMonth {

    /**
     * The figures of the month up to a day, beside those of the month before up to the same day.
     *
     * @param store key of the store
     * @param consultant user key
     * @param day the store day
     */
    Months of(String store, String consultant, LocalDate day);

    /**
     * Both months.
     *
     * @param day the store day that the present one goes to
     * @param before the store day that the earlier one goes to
     * @param figures what happened in each
     * @param capture capture rate of the present one; null without first visits
     * @param captureBefore that of the earlier one
     */
    record Months(
            LocalDate day,
            LocalDate before,
            List<MonthFigure> figures,
            @Nullable Double capture,
            @Nullable Double captureBefore) {}

    /**
     * What happened so many times.
     *
     * @param key what: a stage of the funnel, or defeats
     * @param figure its name in addresses of the prospects behind it
     * @param now in the present month
     * @param before in the month before
     */
    record MonthFigure(String key, String figure, long now, long before) {}
}
