package io.showroom.report.register.read;

import io.showroom.projection.read.Timeline;
import io.showroom.projection.read.TimelineEvent;
import io.showroom.prospect.events.AppointmentMade;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.events.TestDriveRecorded;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.prospect.read.PersonReference;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.Recording;
import io.showroom.prospect.read.RegisteredVisit;
import io.showroom.prospect.read.RegisteredVisit.Invitation;
import io.showroom.prospect.read.VisitDetails;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds a timeline into its visits, calls and leads, each with the results of its day. */
final class Visits {

    private static final Invitation NONE = new Invitation(false, null, false);

    private final Timeline timeline;
    private final ProspectState state;

    private Visits(Timeline timeline) {
        this.timeline = timeline;
        this.state = ProspectState.of(timeline);
    }

    static List<RegisteredVisit> of(Timeline timeline) {
        Visits visits = new Visits(timeline);
        List<RegisteredVisit> lines = new ArrayList<>();
        // What followed a call or a lead: the last appointment made before the next one, and whether a visit followed
        // at all.
        Invitation after = NONE;
        for (TimelineEvent act : timeline.acts().reversed()) {
            if (act.event() instanceof AppointmentMade made) {
                after = after.invited() ? after : new Invitation(true, made.appointmentAt(), after.came());
            } else if (act.event() instanceof VisitRegistered visit) {
                boolean inPerson = visit.channel().equals("WALK_IN");
                lines.add(visits.line(act, visit, inPerson ? NONE : after));
                after = new Invitation(false, null, after.came() || inPerson);
            }
        }
        return lines.reversed();
    }

    private RegisteredVisit line(TimelineEvent act, VisitRegistered visit, Invitation after) {
        LocalDate day = timeline.day(act.at());
        VisitDetails details = VisitDetails.of(act, timeline);
        return new RegisteredVisit(
                timeline.prospectId(),
                act.recorded().sequence(),
                timeline.store(),
                timeline.zone().getId(),
                day,
                new RegisteredVisit.Stay(act.at(), visit.leftAt(), visit.partySize()),
                details.consultant(),
                new RegisteredVisit.VisitSource(visit.source(), visit.campaign(), visit.channel(), visit.first()),
                new RegisteredVisit.Interest(visit.purpose(), visit.model(), visit.competitorModel()),
                new RegisteredVisit.VisitOutcome(
                        capturedBy(day), on(day, TestDriveRecorded.class), gradeAt(day), result(day)),
                Recording.isLate(act.recorded(), timeline.zone()),
                PersonReference.of(state.person().name()),
                new RegisteredVisit.PersonalData(state.person("phone"), details.remark()),
                after);
    }

    private boolean capturedBy(LocalDate day) {
        return timeline.acts().stream()
                .anyMatch(act -> act.event() instanceof ContactCaptured
                        && !timeline.day(act.at()).isAfter(day));
    }

    private boolean on(LocalDate day, Class<?> kind) {
        return timeline.acts().stream()
                .anyMatch(act ->
                        kind.isInstance(act.event()) && timeline.day(act.at()).equals(day));
    }

    private @Nullable String gradeAt(LocalDate day) {
        String grade = null;
        for (TimelineEvent act : timeline.acts()) {
            if (act.event() instanceof ProspectGraded graded
                    && !timeline.day(act.at()).isAfter(day)) {
                grade = graded.grade();
            }
        }
        return grade;
    }

    private String result(LocalDate day) {
        if (on(day, OrderPlaced.class)) {
            return "ORDER";
        }
        if (on(day, QuoteGiven.class)) {
            return "QUOTE";
        }
        if (on(day, TestDriveRecorded.class)) {
            return "TEST_DRIVE";
        }
        return on(day, ContactCaptured.class) ? "CAPTURED" : "NONE";
    }
}
