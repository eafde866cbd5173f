package io.showroom.report.daily.read;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ContactReviewed;
import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.ProspectReactivated;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.events.TestDriveRecorded;
import io.showroom.prospect.events.VehicleDelivered;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.prospect.read.GivenGrade;
import io.showroom.prospect.read.PersonReference;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.ProspectState.StatusAfterAct;
import io.showroom.prospect.read.Recording;
import io.showroom.report.read.OpenPeriod;
import io.showroom.report.read.ReportTimeline;
import io.showroom.report.read.TimelineMoment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Folds one prospect's timeline into the lines of the daily report. An act that follows a contact on the same day,
 * until the next contact, belongs to that contact's line: a grade, drive, quote, order and the like. Such an act
 * without a contact before it that day gets a line of its own. Grades are those shown on the card, including the order
 * grade and those of a delivery or a defeat.
 */
final class ContactFold {

    private final Timeline timeline;
    private final ReportTimeline history;
    private final ProspectState state;
    private final List<StatusAfterAct> course;
    private final Map<String, String> comments = new HashMap<>();
    private final List<DailyContact> lines = new ArrayList<>();
    private final List<TimelineMoment> together = new ArrayList<>();
    private boolean delivered;

    private ContactFold(Timeline timeline) {
        this.timeline = timeline;
        this.history = ReportTimeline.of(timeline);
        this.state = ProspectState.of(timeline);
        this.course = ProspectState.course(timeline);
        for (RecordedEvent event : timeline.recorded()) {
            if (event.payload() instanceof ContactReviewed reviewed) {
                String comment = timeline.open(reviewed.sealed()).get("comment");
                if (comment != null) {
                    comments.put(reviewed.contact(), comment);
                }
            }
        }
    }

    static List<DailyContact> of(Timeline timeline) {
        ContactFold fold = new ContactFold(timeline);
        for (TimelineMoment moment : fold.history.moments()) {
            if (counts(moment.event())) {
                fold.take(moment);
            }
        }
        fold.close();
        return fold.lines;
    }

    private static boolean isContact(ProspectEvent event) {
        return event instanceof VisitRegistered || event instanceof FollowUpCompleted;
    }

    private static boolean counts(ProspectEvent event) {
        return isContact(event) || isResult(event) || GivenGrade.by(event) != null;
    }

    private static boolean isResult(ProspectEvent event) {
        return switch (event) {
            case TestDriveRecorded drive -> true;
            case QuoteGiven quote -> true;
            case OrderPlaced order -> true;
            case OrderCancelled cancelled -> true;
            case VehicleDelivered delivery -> true;
            case DefeatDeclared defeat -> true;
            case DefeatConfirmed confirmed -> confirmed.grade() != null;
            case ProspectReactivated back -> true;
            default -> false;
        };
    }

    private void take(TimelineMoment moment) {
        if (!together.isEmpty()
                && (isContact(moment.event()) || !together.getFirst().day().equals(moment.day()))) {
            close();
        }
        together.add(moment);
    }

    private void close() {
        if (together.isEmpty()) {
            return;
        }
        lines.add(line(together.getFirst(), together.getLast()));
        delivered |= together.stream().anyMatch(moment -> moment.event() instanceof VehicleDelivered);
        together.clear();
    }

    private DailyContact line(TimelineMoment first, TimelineMoment last) {
        RecordedEvent recorded = first.act().recorded();
        return new DailyContact(
                timeline.prospectId(),
                recorded.sequence(),
                recorded.eventId(),
                timeline.store(),
                timeline.zone().getId(),
                first.day(),
                first.act().at(),
                by(first),
                new DailyContact.Contact(
                        first.event().getClass().getSimpleName(),
                        channel(first.event()),
                        first.event() instanceof VisitRegistered visit && visit.first(),
                        plannedFor(first.event()) != null,
                        plannedFor(first.event()),
                        purpose(first.event())),
                outcome(first, last),
                Recording.isLate(recorded, timeline.zone()),
                PersonReference.of(state.person().name()),
                new DailyContact.PersonalData(
                        state.person("phone"),
                        state.person("area"),
                        account(first.event()),
                        comments.get(recorded.eventId())),
                new DailyContact.Interest(
                        last.model(), state.contacts().origin().source()));
    }

    private DailyContact.ContactOutcome outcome(TimelineMoment first, TimelineMoment last) {
        String results = together.stream()
                .filter(moment -> isResult(moment.event()) && moment.index() != first.index())
                .map(moment -> moment.event().getClass().getSimpleName())
                .distinct()
                .collect(Collectors.joining(" "));
        return new DailyContact.ContactOutcome(
                first.index() == 0
                        ? null
                        : history.moments().get(first.index() - 1).shown(),
                last.shown(),
                (int) together.stream()
                        .filter(moment -> GivenGrade.by(moment.event()) != null)
                        .count(),
                course.get(last.index()).status(),
                kind(first),
                results.isEmpty() ? null : results);
    }

    private static @Nullable String by(TimelineMoment moment) {
        String noted =
                switch (moment.event()) {
                    case FollowUpCompleted contact -> contact.consultant();
                    case VisitRegistered visit -> visit.consultant();
                    default -> null;
                };
        return noted == null ? moment.consultant() : noted;
    }

    private static @Nullable LocalDate plannedFor(ProspectEvent event) {
        return event instanceof FollowUpCompleted contact ? contact.dueOn() : null;
    }

    private static @Nullable String channel(ProspectEvent event) {
        return switch (event) {
            case FollowUpCompleted contact -> contact.channel();
            case VisitRegistered visit -> visit.channel();
            default -> null;
        };
    }

    private String purpose(ProspectEvent event) {
        if (event instanceof FollowUpCompleted contact && contact.purpose() != null) {
            return contact.purpose();
        }
        if (delivered) {
            return "after-sale";
        }
        return switch (event) {
            case VisitRegistered visit when visit.first() -> "develop";
            case OrderPlaced order -> "procedures";
            case VehicleDelivered delivery -> "procedures";
            default -> "promote";
        };
    }

    /**
     * Returns RETAINED or NEW by the open period the contact falls in (from the day it began to the act that ends it),
     * as the retained-versus-new report has it; null outside all of them.
     */
    private @Nullable String kind(TimelineMoment moment) {
        for (OpenPeriod openPeriod : history.openPeriods()) {
            TimelineMoment end = openPeriod.end();
            if (!openPeriod.start().day().isAfter(moment.day()) && (end == null || end.index() >= moment.index())) {
                return openPeriod.start().month().isBefore(moment.month()) ? DailyContact.RETAINED : DailyContact.NEW;
            }
        }
        return null;
    }

    private @Nullable String account(ProspectEvent event) {
        return switch (event) {
            case FollowUpCompleted contact -> timeline.open(contact.sealed()).get("account");
            case VisitRegistered visit -> timeline.open(visit.sealed()).get("remark");
            case DefeatDeclared defeat -> timeline.open(defeat.sealed()).get("account");
            case DefeatConfirmed confirmed -> timeline.open(confirmed.sealed()).get("comment");
            case ProspectGraded graded ->
                timeline.open(graded.sealed())
                        .getOrDefault("reason", timeline.open(graded.sealed()).get("signs"));
            default -> null;
        };
    }
}
