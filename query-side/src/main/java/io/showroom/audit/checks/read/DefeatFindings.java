package io.showroom.audit.checks.read;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.report.read.ReportTimeline;
import io.showroom.report.read.TimelineMoment;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Check: a defeat declared again in a way that removes it from a figure. */
final class DefeatFindings {

    static final String CHANGED = "defeatReasonChanged";

    /** Kinds that do not count as lost sales. */
    private static final Set<String> HARMLESS = Set.of("FROZEN", "INVALID");

    private DefeatFindings() {}

    static List<Suspicion> of(Timeline timeline) {
        List<Suspicion> found = new ArrayList<>();
        TimelineMoment before = null;
        for (TimelineMoment moment : ReportTimeline.of(timeline).moments()) {
            if (!(moment.event() instanceof DefeatDeclared now)) {
                continue;
            }
            if (before != null && before.event() instanceof DefeatDeclared then && leaves(then, now)) {
                found.add(new Suspicion(
                        CHANGED,
                        moment,
                        ChronoUnit.DAYS.between(before.day(), moment.day()),
                        then.kind() + " " + then.reason(),
                        now.kind() + " " + now.reason()));
            }
            before = moment;
        }
        return found;
    }

    private static boolean leaves(DefeatDeclared then, DefeatDeclared now) {
        return !HARMLESS.contains(then.kind()) && HARMLESS.contains(now.kind());
    }
}
