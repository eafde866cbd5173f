package io.showroom.prospect.write.reassignprospect;

import io.showroom.commandapi.Refused;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectReassigned;
import io.showroom.prospect.write.Desk;
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
 * The prospect is given to another consultant of its store.
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
    public List<ProspectEvent> decide(ProspectHistory history, Desk desk) {
        Instant at = desk.occurredAt(occurredAt, history);
        Required.given(reason, "reason", desk);
        desk.ofStore(to, history.store(), "to");
        String from = history.consultantAt(at);
        if (to.equals(from)) {
            throw Refused.rule("sameConsultant", "to", to);
        }
        return List.of(new ProspectReassigned(
                prospectId, history.store(), at, from, to, desk.seal(prospectId, "reason", reason)));
    }
}
