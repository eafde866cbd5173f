package io.showroom.prospect.write.cancelorder;

import io.showroom.commandapi.Rejection;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.GradingRules;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import io.showroom.prospect.write.RequiredFields;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Cancels the order; the prospect is open again with the given grade.
 *
 * @param prospectId the prospect
 * @param occurredAt when; null means now
 * @param reason why
 * @param grade its new grade
 */
public record CancelOrder(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @Size(max = 4000) @Nullable String reason,
        @Size(max = 20) @Nullable String grade)
        implements ProspectCommand {

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, DecisionContext context) {
        Instant at = context.occurredAt(occurredAt, history);
        RequiredFields.given(reason, "reason", context);
        RequiredFields.given(grade, "grade", context);
        context.possible(ProspectAct.CANCEL_ORDER, history);
        context.afterLastTurn(at, history);
        String store = history.store();
        GradingRules rules = context.grading(store, at);
        Grade open = grade == null
                ? null
                : rules.grade(grade)
                        .filter(one -> one.kind() == GradeKind.OPEN)
                        .orElseThrow(() -> Rejection.rule("unknownGrade", "grade", grade));
        return List.of(new OrderCancelled(
                prospectId,
                store,
                at,
                rules.scheme(),
                rules.version(),
                history.grades().at(at),
                grade,
                open == null ? null : context.due(store, open, at),
                context.encrypt(prospectId, "reason", reason)));
    }
}
