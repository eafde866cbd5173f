package io.showroom.prospect.read.card;

import io.showroom.projection.read.Act;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ContactReviewed;
import io.showroom.prospect.read.Recording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What managers said about contacts; of two comments on one contact the later holds. */
final class Reviews {

    private final Map<String, Review> byContact = new HashMap<>();

    private Reviews() {}

    static Reviews of(Timeline timeline) {
        Reviews reviews = new Reviews();
        for (Act act : timeline.acts()) {
            if (act.event() instanceof ContactReviewed reviewed) {
                String comment = timeline.open(reviewed.sealed()).get("comment");
                reviews.byContact.put(reviewed.contact(), new Review(comment, Recording.actor(act.recorded())));
            }
        }
        return reviews;
    }

    /** The lines, each with the comment on it. */
    List<LogLine> over(List<LogLine> lines) {
        return lines.stream().map(this::commented).toList();
    }

    private LogLine commented(LogLine line) {
        Review review = byContact.get(line.eventId());
        return review == null ? line : line.commented(review.comment(), review.by());
    }

    private record Review(
            @Nullable String comment, @Nullable String by) {}
}
