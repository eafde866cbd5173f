package io.showroom.prospect.write.handoverconsultant;

import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectReassigned;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a hand-over that concerns one prospect; does nothing unless the prospect is assigned to the consultant
 * and is followed up.
 *
 * @param prospectId the prospect
 * @param occurredAt when; null means now
 * @param from user key of the present consultant
 * @param to user key of the new consultant
 * @param reason why
 */
public record TakeOver(String prospectId, @Nullable Instant occurredAt, String from, String to, String reason)
        implements ProspectCommand {

    @Override
    public ProspectAct act() {
        return ProspectAct.REASSIGN_PROSPECT;
    }

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, DecisionContext context) {
        if (!from.equals(history.consultant()) || !history.status().followed()) {
            return List.of();
        }
        boolean theirsThen = occurredAt != null && from.equals(history.consultantAt(occurredAt));
        Instant at = context.occurredAt(theirsThen ? occurredAt : null, history);
        return List.of(new ProspectReassigned(
                prospectId, history.store(), at, from, to, context.encrypt(prospectId, "reason", reason)));
    }
}
