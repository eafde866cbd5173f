package io.showroom.prospect.read;

import io.showroom.projection.read.Timeline;
import io.showroom.projection.read.TimelineEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a grade history by which another grade took over, or the same one was given again.
 *
 * @param sequence number of the event that gave it, in the prospect's stream
 * @param day the store day on which it took effect
 * @param from grade before
 * @param to grade given
 */
public record GradeTransition(long sequence, LocalDate day, String from, String to) {

    /** All of a prospect, first to last, as its grade history has them; the first grade ever given is none. */
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
