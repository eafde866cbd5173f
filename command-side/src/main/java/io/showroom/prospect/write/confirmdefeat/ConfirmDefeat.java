package io.showroom.prospect.write.confirmdefeat;

import io.showroom.commandapi.Rejection;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.GradingRules;
import io.showroom.prospect.write.PendingDefeat;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Confirms a declared defeat, which then counts from the day it was declared.
 *
 * @param prospectId the prospect
 * @param occurredAt when; null means now
 * @param comment the manager's comment
 */
public record ConfirmDefeat(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @Size(max = 4000) @Nullable String comment)
        implements ProspectCommand {

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, DecisionContext context) {
        Instant at = context.occurredAt(occurredAt, history);
        if (context.imported()
                && history.pendingDefeat() == null
                && history.status().defeat()) {
            return List.of();
        }
        context.possible(ProspectAct.CONFIRM_DEFEAT, history);
        PendingDefeat pending = Objects.requireNonNull(history.pendingDefeat());
        if (at.isBefore(pending.declaredAt())) {
            throw Rejection.conflict("laterActExists");
        }
        context.phones().release(prospectId);
        GradingRules rules = context.grading(history.store(), at);
        return List.of(new DefeatConfirmed(
                prospectId,
                history.store(),
                at,
                pending.eventId(),
                false,
                rules.scheme(),
                rules.version(),
                pending.grade(),
                rules.ofDefeat(pending.kind()),
                context.encrypt(prospectId, "comment", comment)));
    }
}
