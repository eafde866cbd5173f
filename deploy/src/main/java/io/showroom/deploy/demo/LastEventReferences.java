package io.showroom.deploy.demo;

import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.gradeprospect.GradeProspect;
import io.showroom.prospect.write.recordreferral.RecordReferral;
import io.showroom.prospect.write.reviewcontact.ReviewContact;
import java.util.function.Predicate;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Replaces the placeholder for the last event by the id of the event that an act refers to. */
@Component
final class LastEventReferences {

    /** Placeholder for the last grade or contact, whose event has no id yet. */
    static final String THE_LAST = "the last one";

    private final EventStore events;

    LastEventReferences(EventStore events) {
        this.events = events;
    }

    /** Returns whether an act refers to an event that must be stored before it. */
    static boolean looksBack(ProspectCommand command) {
        return switch (command) {
            case GradeProspect grading -> THE_LAST.equals(grading.corrects());
            case ReviewContact review -> THE_LAST.equals(review.contact());
            case RecordReferral referral -> true;
            default -> false;
        };
    }

    /** Returns the act with the id of the event that it refers to. */
    ScenarioCommand whatIsMeant(ScenarioCommand act) {
        if (act.command() instanceof GradeProspect grading && looksBack(grading)) {
            String mistaken = last(grading.prospectId(), event -> event instanceof ProspectGraded);
            return with(
                    act,
                    new GradeProspect(
                            grading.prospectId(),
                            grading.occurredAt(),
                            grading.grade(),
                            grading.reason(),
                            grading.signs(),
                            mistaken));
        }
        if (act.command() instanceof ReviewContact review && looksBack(review)) {
            String contact = last(
                    review.prospectId(),
                    event -> event instanceof FollowUpCompleted || event instanceof VisitRegistered);
            return with(act, new ReviewContact(review.prospectId(), review.occurredAt(), contact, review.comment()));
        }
        return act;
    }

    private static ScenarioCommand with(ScenarioCommand act, ProspectCommand command) {
        return new ScenarioCommand(act.recordedAt(), act.occurredAt(), act.by(), command);
    }

    private String last(String prospectId, Predicate<ProspectEvent> which) {
        return events.readEvents(prospectId)
                .asStream()
                .filter(event -> event.getPayload() instanceof ProspectEvent happened && which.test(happened))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .getIdentifier();
    }
}
