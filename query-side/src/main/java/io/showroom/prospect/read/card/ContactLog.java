package io.showroom.prospect.read.card;

import io.showroom.projection.read.Timeline;
import io.showroom.projection.read.TimelineEvent;
import io.showroom.prospect.events.AppointmentMade;
import io.showroom.prospect.events.ContactReviewed;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.FollowUpRescheduled;
import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.events.TestDriveRecorded;
import io.showroom.prospect.events.TransactionRecorded;
import io.showroom.prospect.events.VehicleDelivered;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.prospect.read.GivenGrade;
import io.showroom.prospect.read.Recording;
import io.showroom.prospect.read.VisitDetails;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The contacts with a prospect, latest first, each with the resulting grade and next day. */
final class ContactLog {

    private ContactLog() {}

    static List<LogLine> of(Timeline timeline) {
        List<LogLine> lines = new ArrayList<>();
        @Nullable String grade = null;
        for (TimelineEvent act : timeline.acts()) {
            String given = GivenGrade.by(act.event());
            grade = given == null ? grade : given;
            if (isContact(act.event())) {
                lines.add(line(act, timeline, grade));
            } else if (!lines.isEmpty() && lines.getLast().at().equals(act.at())) {
                lines.add(lines.removeLast().followed(grade, nextOf(act.event(), timeline)));
            }
        }
        Map<String, TimelineEvent> reviews = reviews(timeline);
        lines.replaceAll(line -> commented(line, reviews.get(line.eventId()), timeline));
        return lines.reversed();
    }

    /** Returns the managers' comments by event id of the contact; the last one wins. */
    private static Map<String, TimelineEvent> reviews(Timeline timeline) {
        Map<String, TimelineEvent> reviews = new HashMap<>();
        for (TimelineEvent act : timeline.acts()) {
            if (act.event() instanceof ContactReviewed reviewed) {
                reviews.put(reviewed.contact(), act);
            }
        }
        return reviews;
    }

    private static LogLine commented(LogLine line, @Nullable TimelineEvent review, Timeline timeline) {
        return review != null && review.event() instanceof ContactReviewed reviewed
                ? line.commented(timeline.open(reviewed.sealed()).get("comment"), Recording.actor(review.recorded()))
                : line;
    }

    /** Returns the concerns noted at the last quote that has some; null for none. */
    static @Nullable String concerns(Timeline timeline) {
        return timeline.acts().reversed().stream()
                .filter(act -> act.event() instanceof QuoteGiven)
                .map(act -> content(act, timeline))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isContact(ProspectEvent event) {
        return event instanceof VisitRegistered
                || event instanceof FollowUpCompleted
                || event instanceof AppointmentMade
                || event instanceof TestDriveRecorded
                || event instanceof QuoteGiven
                || event instanceof OrderPlaced
                || event instanceof VehicleDelivered
                || event instanceof TransactionRecorded;
    }

    private static LogLine line(TimelineEvent act, Timeline timeline, @Nullable String grade) {
        return new LogLine(
                act.recorded().sequence(),
                act.recorded().eventId(),
                act.event().getClass().getSimpleName(),
                act.at(),
                act.recorded().recordedAt(),
                channel(act.event()),
                content(act, timeline),
                grade,
                nextOf(act.event(), timeline),
                Recording.actor(act.recorded()),
                null,
                null,
                act.event() instanceof TransactionRecorded transaction ? OwnerPurchase.of(transaction) : null,
                Recording.isLate(act.recorded(), timeline.zone()));
    }

    private static @Nullable String channel(ProspectEvent event) {
        return switch (event) {
            case VisitRegistered visit -> visit.channel();
            case FollowUpCompleted contact -> contact.channel();
            case AppointmentMade appointment -> appointment.channel();
            default -> null;
        };
    }

    private static @Nullable String content(TimelineEvent act, Timeline timeline) {
        return switch (act.event()) {
            case VisitRegistered visit -> VisitDetails.of(act, timeline).remark();
            case AppointmentMade appointment ->
                timeline.open(appointment.sealed()).get("remark");
            case FollowUpCompleted contact -> timeline.open(contact.sealed()).get("account");
            case TestDriveRecorded drive -> timeline.open(drive.sealed()).get("feedback");
            case QuoteGiven quote -> timeline.open(quote.sealed()).get("concerns");
            case TransactionRecorded transaction ->
                timeline.open(transaction.sealed()).get("note");
            default -> null;
        };
    }

    private static @Nullable LocalDate nextOf(ProspectEvent event, Timeline timeline) {
        return switch (event) {
            case FollowUpScheduled next -> next.dueOn();
            case FollowUpRescheduled moved -> moved.dueOn();
            case ProspectGraded graded -> graded.dueOn();
            case OrderPlaced order -> order.dueOn();
            case AppointmentMade made when made.appointmentAt() != null -> timeline.day(made.appointmentAt());
            default -> null;
        };
    }
}
