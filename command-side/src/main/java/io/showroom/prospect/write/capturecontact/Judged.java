package io.showroom.prospect.write.capturecontact;

import io.showroom.commandapi.Refused;
import io.showroom.grading.events.Grade;
import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.write.Desk;
import io.showroom.prospect.write.GradingRules;
import io.showroom.prospect.write.Judgement;
import io.showroom.prospect.write.NextContact;
import io.showroom.prospect.write.ProspectHistory;
import io.showroom.staff.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grade given, and the next contact agreed, while details are taken; by the same rules as either act alone.
 *
 * @param grade grade of the store's scheme; null if none was given
 * @param reason why that grade
 * @param nextDueOn store day of the next contact; null leaves it to the grade's cadence
 */
record Judged(
        @Nullable String grade,
        @Nullable String reason,
        @Nullable LocalDate nextDueOn) {

    List<ProspectEvent> events(String prospectId, Instant at, ProspectHistory history, Desk desk) {
        if (grade == null && reason != null) {
            throw Refused.malformed("required", "grade");
        }
        if (grade == null && nextDueOn == null) {
            return List.of();
        }
        if (!desk.imported() && !desk.actor().hasAny(Role.CONSULTANT, Role.MANAGER)) {
            throw Refused.forbidden("gradedBySales");
        }
        Grade given = grade == null ? null : Judgement.of(grade, at, history, desk);
        String store = history.store();
        GradingRules rules = desk.grading(store, at);
        String from = history.grades().at(at);
        LocalDate next = nextDueOn == null ? null : NextContact.agreed(nextDueOn, given, rules, from, history, desk);
        List<ProspectEvent> events = new ArrayList<>();
        if (given != null && (reason != null || !given.code().equals(from))) {
            events.add(new ProspectGraded(
                    prospectId,
                    store,
                    at,
                    rules.scheme(),
                    rules.version(),
                    from,
                    given.code(),
                    Judgement.due(given, at, history, desk),
                    null,
                    desk.seal(prospectId, "reason", reason)));
        }
        if (next != null) {
            events.add(new FollowUpScheduled(prospectId, store, at, next, null, null, null));
        }
        return events;
    }
}
