package io.showroom.report.daily.read;

import io.showroom.report.funnel.read.FunnelAnswer;
import io.showroom.report.funnel.read.FunnelQuestion;
import io.showroom.report.funnel.read.FunnelReading;
import io.showroom.report.funnel.read.FunnelReport;
import io.showroom.report.read.ReportScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts by stage of the funnel: a day, the month up to it, and the month before up to the same day. */
@Component
record StoreStages(FunnelReport funnel) {

    /**
     * The counts of one stage.
     *
     * @param stage name of the stage in the funnel
     * @param today on the day
     * @param toDate in the month up to the day
     * @param before in the month before, up to the same day
     */
    public record StageCounts(String stage, long today, long toDate, long before) {}

    /** Returns the same day of the month before, or its last day if that month is shorter. */
    public static LocalDate sameDayBefore(LocalDate day) {
        return day.minusMonths(1);
    }

    /** Returns the counts of a day. */
    public List<StageCounts> of(ReportScope whose, LocalDate day) {
        LocalDate before = sameDayBefore(day);
        FunnelAnswer today = funnel(whose, day, day);
        FunnelAnswer toDate = funnel(whose, day.withDayOfMonth(1), day);
        FunnelAnswer monthBefore = funnel(whose, before.withDayOfMonth(1), before);
        List<StageCounts> stages = new ArrayList<>();
        for (int i = 0; i < toDate.stages().size(); i++) {
            stages.add(new StageCounts(
                    toDate.stages().get(i).stage(),
                    today.stages().get(i).reachedDirectly(),
                    toDate.stages().get(i).reachedDirectly(),
                    monthBefore.stages().get(i).reachedDirectly()));
        }
        return stages;
    }

    private FunnelAnswer funnel(ReportScope whose, LocalDate from, LocalDate to) {
        return funnel.answer(new FunnelQuestion(whose, from, to, FunnelReading.PERIOD, null));
    }
}
