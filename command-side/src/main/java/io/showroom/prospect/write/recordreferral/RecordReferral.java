package io.showroom.prospect.write.recordreferral;

import io.showroom.commandapi.Rejection;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectId;
import io.showroom.prospect.events.ReferralRecorded;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records a referral by a customer of the store (推介, 转介绍).
 *
 * @param prospectId the prospect who was referred
 * @param occurredAt when it became known; null means now
 * @param referrerId who referred them: a customer of the same store
 */
public record RecordReferral(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @NotBlank @Size(max = 60) String referrerId)
        implements ProspectCommand {

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, DecisionContext context) {
        Instant at = context.occurredAt(occurredAt, history);
        if (referrerId.equals(prospectId)) {
            throw Rejection.rule("selfReferral", "referrerId");
        }
        if (!ProspectId.isValid(referrerId)) {
            throw Rejection.rule("unknownReferrer", "referrerId");
        }
        context.prospectOf(history.store(), referrerId, "referrerId");
        if (history.referredBy(referrerId)) {
            throw Rejection.conflict("referralRecorded");
        }
        return List.of(new ReferralRecorded(prospectId, history.store(), at, referrerId));
    }
}
