package io.showroom.prospect.write.capturecontact;

import io.showroom.commandapi.Rejection;
import io.showroom.grading.events.Grade;
import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.GradingPolicy;
import io.showroom.prospect.write.GradingRules;
import io.showroom.prospect.write.NextContact;
import io.showroom.prospect.write.ProspectHistory;
import io.showroom.staff.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grade and the next follow-up given together with contact details, by the same rules as in acts of their own.
 *
 * @param grade grade of the store's scheme; null if none
 * @param reason reason of the grade; null if none
 * @param nextDueOn store day of the next follow-up; null means by the grade's cadence
 */
record InitialGrade(
        @Nullable String grade,
        @Nullable String reason,
        @Nullable LocalDate nextDueOn) {

    List<ProspectEvent> events(String prospectId, Instant at, ProspectHistory history, DecisionContext context) {
        if (grade == null && reason != null) {
            throw Rejection.malformed("required", "grade");
        }
        if (grade == null && nextDueOn == null) {
            return List.of();
        }
        if (!context.imported() && !context.actor().hasAny(Role.CONSULTANT, Role.MANAGER)) {
            throw Rejection.forbidden("gradedBySales");
        }
        Grade given = grade == null ? null : GradingPolicy.of(grade, at, history, context);
        String store = history.store();
        GradingRules rules = context.grading(store, at);
        String from = history.grades().at(at);
        LocalDate next = nextDueOn == null ? null : NextContact.agreed(nextDueOn, given, rules, from, history, context);
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
                    GradingPolicy.due(given, at, history, context),
                    null,
                    context.encrypt(prospectId, "reason", reason)));
        }
        if (next != null) {
            events.add(new FollowUpScheduled(prospectId, store, at, next, null, null, null));
        }
        return events;
    }
}
