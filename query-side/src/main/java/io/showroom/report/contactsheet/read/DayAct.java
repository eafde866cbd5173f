package io.showroom.report.contactsheet.read;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.ProspectReassigned;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.events.TestDriveRecorded;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.prospect.read.GivenGrade;
import io.showroom.prospect.read.Recording;
import io.showroom.report.read.ReportTimeline;
import io.showroom.report.read.TimelineMoment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value object: an act on one day of the sheet.
 *
 * @param type simple name of the event class
 * @param at when it happened, business time
 * @param recordedAt when it was recorded
 * @param channel a visit's channel or a contact's; null for others
 * @param account the free text noted with the act; null if there is none or it cannot be decrypted
 * @param before grade before; null if the act set no grade or there was none
 * @param after grade after; null if the act set none
 * @param nextOn day of the next follow-up set with it; null if none was
 * @param actor user key of the person answerable; null if none is named
 * @param late whether it was recorded on a later store day
 */
record DayAct(
        String type,
        Instant at,
        Instant recordedAt,
        @Nullable String channel,
        @Nullable String account,
        @Nullable String before,
        @Nullable String after,
        @Nullable LocalDate nextOn,
        @Nullable String actor,
        boolean late) {

    /**
     * Returns the acts of a day in order; a grade or follow-up recorded at the same moment as the act before is merged
     * into it.
     */
    static List<DayAct> of(Timeline timeline, LocalDate day) {
        List<DayAct> acts = new ArrayList<>();
        @Nullable String grade = null;
        for (TimelineMoment moment : ReportTimeline.of(timeline).moments()) {
            ProspectEvent event = moment.event();
            String given = GivenGrade.by(event);
            if (moment.day().equals(day)) {
                DayAct act = of(moment, timeline, given == null ? null : grade, given);
                boolean along = event instanceof ProspectGraded || event instanceof FollowUpScheduled;
                if (along && !acts.isEmpty() && acts.getLast().at().equals(act.at())) {
                    acts.add(acts.removeLast().along(act));
                } else if (isShown(event)) {
                    acts.add(act);
                }
            }
            grade = given == null ? grade : given;
        }
        return acts;
    }

    private static boolean isShown(ProspectEvent event) {
        return SheetContacts.isContact(event)
                || GivenGrade.by(event) != null
                || event instanceof DefeatDeclared
                || event instanceof ProspectReassigned;
    }

    private static DayAct of(
            TimelineMoment moment, Timeline timeline, @Nullable String before, @Nullable String after) {
        RecordedEvent recorded = moment.act().recorded();
        return new DayAct(
                moment.event().getClass().getSimpleName(),
                moment.act().at(),
                recorded.recordedAt(),
                channel(moment.event()),
                account(moment.event(), timeline),
                before,
                after,
                next(moment.event()),
                Recording.actor(recorded),
                Recording.isLate(recorded, timeline.zone()));
    }

    private DayAct along(DayAct more) {
        return new DayAct(
                type,
                at,
                recordedAt,
                channel,
                account == null ? more.account : account,
                before == null ? more.before : before,
                more.after == null ? after : more.after,
                more.nextOn == null ? nextOn : more.nextOn,
                actor,
                late);
    }

    private static @Nullable String channel(ProspectEvent event) {
        return switch (event) {
            case VisitRegistered visit -> visit.channel();
            case FollowUpCompleted contact -> contact.channel();
            default -> null;
        };
    }

    private static @Nullable LocalDate next(ProspectEvent event) {
        return switch (event) {
            case ProspectGraded graded -> graded.dueOn();
            case FollowUpScheduled scheduled -> scheduled.dueOn();
            default -> null;
        };
    }

    private static @Nullable String account(ProspectEvent event, Timeline timeline) {
        return switch (event) {
            case VisitRegistered visit -> timeline.open(visit.sealed()).get("remark");
            case FollowUpCompleted contact -> timeline.open(contact.sealed()).get("account");
            case TestDriveRecorded drive -> timeline.open(drive.sealed()).get("feedback");
            case QuoteGiven quote -> timeline.open(quote.sealed()).get("concerns");
            case ProspectGraded graded -> timeline.open(graded.sealed()).get("reason");
            case DefeatDeclared defeat -> timeline.open(defeat.sealed()).get("account");
            default -> null;
        };
    }
}
