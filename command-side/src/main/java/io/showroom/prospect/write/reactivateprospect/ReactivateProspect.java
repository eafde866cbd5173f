package io.showroom.prospect.write.reactivateprospect;

import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectReactivated;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.GradingRules;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Reopens a lost prospect with its last open grade; its history stays.
 *
 * @param prospectId the prospect
 * @param occurredAt when; null means now
 * @param comment why
 */
public record ReactivateProspect(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @Size(max = 4000) @Nullable String comment)
        implements ProspectCommand {

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, DecisionContext context) {
        Instant at = context.occurredAt(occurredAt, history);
        context.possible(ProspectAct.REACTIVATE_PROSPECT, history);
        context.afterLastTurn(at, history);
        context.phones().reclaim(prospectId);
        String store = history.store();
        GradingRules rules = context.grading(store, at);
        String last = history.grades().lastJudged();
        Grade again = last == null
                ? null
                : rules.grade(last)
                        .filter(grade -> grade.kind() == GradeKind.OPEN)
                        .orElse(null);
        return List.of(new ProspectReactivated(
                prospectId,
                store,
                at,
                rules.scheme(),
                rules.version(),
                history.grades().at(at),
                again == null ? null : again.code(),
                again == null ? null : context.due(store, again, at),
                context.encrypt(prospectId, "comment", comment)));
    }
}
