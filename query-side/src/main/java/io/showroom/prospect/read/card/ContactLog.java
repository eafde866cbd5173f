package io.showroom.prospect.read.card;

import io.showroom.projection.read.Act;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.AppointmentMade;
import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.FollowUpRescheduled;
import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.ProspectReactivated;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.events.TestDriveRecorded;
import io.showroom.prospect.events.TransactionRecorded;
import io.showroom.prospect.events.VehicleDelivered;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.prospect.read.Recording;
import io.showroom.prospect.read.VisitDetails;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The contacts with a prospect, latest first, each with the grade and the next day that came of it. */
final class ContactLog {

    private ContactLog() {}

    static List<LogLine> of(Timeline timeline) {
        List<LogLine> lines = new ArrayList<>();
        @Nullable String grade = null;
        for (Act act : timeline.acts()) {
            String given = gradeOf(act.event());
            grade = given == null ? grade : given;
            if (isContact(act.event())) {
                lines.add(line(act, timeline, grade));
            } else if (!lines.isEmpty() && lines.getLast().at().equals(act.at())) {
                LogLine last = lines.removeLast();
                lines.add(after(last, grade, nextOf(act.event(), timeline)));
            }
        }
        return Reviews.of(timeline).over(lines).reversed();
    }

    /** What troubled the customer when a price was quoted last; null if nothing was told. */
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

    private static LogLine line(Act act, Timeline timeline, @Nullable String grade) {
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
                act.event() instanceof TransactionRecorded transaction ? Bought.of(transaction) : null,
                Recording.isLate(act.recorded(), timeline.zone()));
    }

    private static LogLine after(LogLine line, @Nullable String grade, @Nullable LocalDate next) {
        return new LogLine(
                line.sequence(),
                line.eventId(),
                line.type(),
                line.at(),
                line.recordedAt(),
                line.channel(),
                line.content(),
                grade,
                next == null ? line.nextOn() : next,
                line.actor(),
                line.comment(),
                line.commentBy(),
                line.bought(),
                line.late());
    }

    private static @Nullable String channel(ProspectEvent event) {
        return switch (event) {
            case VisitRegistered visit -> visit.channel();
            case FollowUpCompleted contact -> contact.channel();
            case AppointmentMade appointment -> appointment.channel();
            default -> null;
        };
    }

    private static @Nullable String content(Act act, Timeline timeline) {
        return switch (act.event()) {
            case VisitRegistered visit -> VisitDetails.of(act, timeline).remark();
            case AppointmentMade appointment -> text(timeline.open(appointment.sealed()), "remark");
            case FollowUpCompleted contact -> text(timeline.open(contact.sealed()), "account");
            case TestDriveRecorded drive -> text(timeline.open(drive.sealed()), "feedback");
            case QuoteGiven quote -> text(timeline.open(quote.sealed()), "concerns");
            case TransactionRecorded transaction -> text(timeline.open(transaction.sealed()), "note");
            default -> null;
        };
    }

    private static @Nullable String text(SortedMap<String, String> texts, String name) {
        return texts.get(name);
    }

    private static @Nullable String gradeOf(ProspectEvent event) {
        return switch (event) {
            case ProspectGraded graded -> graded.grade();
            case OrderPlaced order -> order.grade();
            case OrderCancelled cancelled -> cancelled.grade();
            case VehicleDelivered delivered -> delivered.grade();
            case DefeatConfirmed confirmed -> confirmed.grade();
            case ProspectReactivated back -> back.grade();
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
