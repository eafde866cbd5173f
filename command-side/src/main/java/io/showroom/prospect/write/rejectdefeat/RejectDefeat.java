package io.showroom.prospect.write.rejectdefeat;

import io.showroom.commandapi.Rejection;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.events.DefeatRejected;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.PendingDefeat;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import io.showroom.prospect.write.RequiredFields;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Rejects a declared defeat; the prospect stays open.
 *
 * @param prospectId the prospect
 * @param occurredAt when; null means now
 * @param comment the manager's comment
 */
public record RejectDefeat(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @Size(max = 4000) @Nullable String comment)
        implements ProspectCommand {

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, DecisionContext context) {
        Instant at = context.occurredAt(occurredAt, history);
        RequiredFields.given(comment == null || comment.isBlank() ? null : comment, "comment", context);
        context.possible(ProspectAct.REJECT_DEFEAT, history);
        PendingDefeat pending = Objects.requireNonNull(history.pendingDefeat());
        if (at.isBefore(pending.declaredAt())) {
            throw Rejection.conflict("laterActExists");
        }
        return List.of(new DefeatRejected(
                prospectId, history.store(), at, pending.eventId(), context.encrypt(prospectId, "comment", comment)));
    }
}
