package io.showroom.prospect.read;

import io.showroom.projection.read.Timeline;
import io.showroom.projection.read.TimelineEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of grade, or the same grade given again.
 *
 * @param sequence sequence number of its event in the prospect's stream
 * @param day store day of its effect
 * @param from previous grade
 * @param to new grade
 */
public record GradeTransition(long sequence, LocalDate day, String from, String to) {

    /** Returns all transitions of a prospect in order; the first grade is not one. */
    public static List<GradeTransition> of(Timeline timeline) {
        List<GradeTransition> regradings = new ArrayList<>();
        @Nullable String from = null;
        for (TimelineEvent act : timeline.acts()) {
            String to = GivenGrade.by(act.event());
            if (to != null && from != null) {
                regradings.add(new GradeTransition(act.recorded().sequence(), timeline.day(act.at()), from, to));
            }
            from = to == null ? from : to;
        }
        return regradings;
    }
}
