package io.showroom.prospect.write.cancelorder;

import io.showroom.commandapi.Refused;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.write.Desk;
import io.showroom.prospect.write.GradingRules;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import io.showroom.prospect.write.Required;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The order is cancelled; the prospect is open again with the grade named.
 *
 * @param prospectId the prospect
 * @param occurredAt when; null means now
 * @param reason why
 * @param grade grade it has from now on
 */
public record CancelOrder(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @Size(max = 4000) @Nullable String reason,
        @Size(max = 20) @Nullable String grade)
        implements ProspectCommand {

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, Desk desk) {
        Instant at = desk.occurredAt(occurredAt, history);
        Required.given(reason, "reason", desk);
        Required.given(grade, "grade", desk);
        desk.possible(ProspectAct.CANCEL_ORDER, history);
        desk.afterLastTurn(at, history);
        String store = history.store();
        GradingRules rules = desk.grading(store, at);
        Grade open = grade == null
                ? null
                : rules.grade(grade)
                        .filter(one -> one.kind() == GradeKind.OPEN)
                        .orElseThrow(() -> Refused.rule("unknownGrade", "grade", grade));
        return List.of(new OrderCancelled(
                prospectId,
                store,
                at,
                rules.scheme(),
                rules.version(),
                history.grades().at(at),
                grade,
                open == null ? null : desk.due(store, open, at),
                desk.seal(prospectId, "reason", reason)));
    }
}
