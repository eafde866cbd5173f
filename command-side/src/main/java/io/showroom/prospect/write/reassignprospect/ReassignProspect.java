package io.showroom.prospect.write.reassignprospect;

import io.showroom.commandapi.Rejection;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectReassigned;
import io.showroom.prospect.write.DecisionContext;
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
 * Assigns the prospect to another consultant of its store.
 *
 * @param prospectId the prospect
 * @param occurredAt when; null means now
 * @param to user key of the new consultant
 * @param reason why
 */
public record ReassignProspect(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @NotBlank @Size(max = 100) String to,
        @Size(max = 4000) @Nullable String reason)
        implements ProspectCommand {

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, DecisionContext context) {
        Instant at = context.occurredAt(occurredAt, history);
        RequiredFields.given(reason, "reason", context);
        context.ofStore(to, history.store(), "to");
        String from = history.consultantAt(at);
        if (to.equals(from)) {
            throw Rejection.rule("sameConsultant", "to", to);
        }
        return List.of(new ProspectReassigned(
                prospectId, history.store(), at, from, to, context.encrypt(prospectId, "reason", reason)));
    }
}
