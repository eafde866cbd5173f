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
 * What a hand-over does to one prospect: nothing, unless it is theirs and somebody still has to do with it: until it is
 * lost, and as an owner after delivery.
 *
 * @param prospectId the prospect
 * @param occurredAt when; null means now
 * @param from user key of who gives it up
 * @param to user key of who takes it over
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
