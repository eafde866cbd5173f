package io.showroom.report.daily.read;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.Contacts.Due;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.ProspectState.StatusAfterAct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Folds a timeline into what was planned at the ends of days, by business time; a pure function. */
final class PlanFold {

    private PlanFold() {}

    /** Returns the periods in order; a plan that did not last until a day's end is left out. */
    static List<PlanPeriod> of(Timeline timeline) {
        List<StatusAfterAct> course = ProspectState.course(timeline);
        List<PlanPeriod> stretches = new ArrayList<>();
        for (int i = 0; i < course.size(); i++) {
            StatusAfterAct stood = course.get(i);
            LocalDate since = timeline.day(stood.at());
            LocalDate until = i + 1 == course.size()
                    ? PlanPeriod.FOR_EVER
                    : timeline.day(course.get(i + 1).at());
            if (since.isBefore(until) && (stood.due() != null || stood.comingAt() != null)) {
                add(stretch(since, until, stood, timeline), stretches);
            }
        }
        return stretches;
    }

    /** Appends a period, or extends the last one if the plan did not change. */
    private static void add(PlanPeriod next, List<PlanPeriod> stretches) {
        if (!stretches.isEmpty() && stretches.getLast().until().equals(next.since())) {
            PlanPeriod before = stretches.getLast();
            PlanPeriod longer = next.lasting(before.since(), next.until());
            if (longer.equals(before.lasting(before.since(), next.until()))) {
                stretches.set(stretches.size() - 1, longer);
                return;
            }
        }
        stretches.add(next);
    }

    private static PlanPeriod stretch(LocalDate since, LocalDate until, StatusAfterAct stood, Timeline timeline) {
        Due due = stood.due();
        return new PlanPeriod(
                since,
                until,
                stood.consultant(),
                stood.grade(),
                stood.model(),
                due == null ? null : due.on(),
                due == null ? null : due.purpose(),
                due == null ? null : due.channel(),
                stood.comingAt() == null ? null : timeline.day(stood.comingAt()),
                stood.comingAt());
    }
}
