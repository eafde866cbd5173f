package io.showroom.audit.checks.read;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.report.read.ReportTimeline;
import io.showroom.report.read.TimelineMoment;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Grades changed shortly before a month's end and again shortly after it. Whether they were raised and then lowered is
 * decided at query time by the grades of the store's scheme.
 */
final class GradeFindings {

    static final String DRESSED = "gradesRaisedForCount";

    /** Maximum number of days before and after a month's end that a query can ask for. */
    static final int LONGEST = 15;

    private GradeFindings() {}

    static List<Suspicion> of(Timeline timeline) {
        List<Suspicion> found = new ArrayList<>();
        @Nullable TimelineMoment raised = null;
        @Nullable String grade = null;
        @Nullable String before = null;
        for (TimelineMoment moment : ReportTimeline.of(timeline).moments()) {
            if (!(moment.event() instanceof ProspectGraded graded)) {
                continue;
            }
            if (raised != null
                    && grade != null
                    && before != null
                    && !graded.grade().equals(grade)) {
                long ahead =
                        ChronoUnit.DAYS.between(raised.day(), raised.month().atEndOfMonth());
                long after = ChronoUnit.DAYS.between(raised.month().atEndOfMonth(), moment.day());
                if (ahead < LONGEST && after > 0 && after <= LONGEST) {
                    found.add(new Suspicion(DRESSED, moment, ahead, after, before, grade, graded.grade()));
                }
            }
            if (!graded.grade().equals(grade)) {
                before = grade;
                grade = graded.grade();
                raised = moment;
            }
        }
        return found;
    }
}
