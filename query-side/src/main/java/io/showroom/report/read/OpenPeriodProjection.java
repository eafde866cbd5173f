package io.showroom.report.read;

import io.showroom.projection.read.NumberedRecord;
import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The projection of open periods: one row for each, with the months in which it began and ended. Drill-downs query it.
 */
@Component
final class OpenPeriodProjection extends RowProjection<NumberedRecord<OpenPeriodProjection.Months>> {

    /** The ending of an open period that an order closed; otherwise the ending is the kind of defeat. */
    static final String ORDER = "ORDER";

    OpenPeriodProjection() {
        super(
                ReadModelTable.numbered("prospect_spell", 1, Months.class),
                timeline -> NumberedRecord.all(
                        timeline,
                        ReportTimeline.of(timeline).openPeriods().stream()
                                .map(Months::of)
                                .toList()));
    }

    /** The first days of the months in which an open period began and ended, and its ending; null while open. */
    record Months(
            LocalDate opened,
            @Nullable LocalDate closed,
            @Nullable String ending,
            boolean reopened) {

        static Months of(OpenPeriod openPeriod) {
            TimelineMoment end = openPeriod.end();
            return new Months(
                    openPeriod.start().month().atDay(1),
                    end == null ? null : end.month().atDay(1),
                    how(openPeriod),
                    openPeriod.reopened());
        }
    }

    private static @Nullable String how(OpenPeriod openPeriod) {
        if (openPeriod.end() == null) {
            return null;
        }
        return openPeriod.won()
                ? ORDER
                : openPeriod.defeat() == null
                        ? Dimension.NONE
                        : openPeriod.defeat().kind();
    }
}
