package io.showroom.prospect.write.reschedulefollowup;

import io.showroom.commandapi.Rejection;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.events.FollowUpRescheduled;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.write.CadenceLimit;
import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import io.showroom.prospect.write.StoreRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Moves the open follow-up to a later day (推迟).
 *
 * @param prospectId the prospect
 * @param occurredAt when this was decided; null means now
 * @param dueOn new due store day
 * @param purpose code of the contact purpose
 * @param channel channel of the contact
 * @param reason why
 */
public record PostponeFollowUp(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @NotNull LocalDate dueOn,
        @Size(max = 100) @Nullable String purpose,
        @Nullable ContactChannel channel,
        @Size(max = 4000) @Nullable String reason)
        implements ProspectCommand {

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, DecisionContext context) {
        Instant at = context.occurredAt(occurredAt, history);
        context.possible(ProspectAct.POSTPONE_FOLLOW_UP, history);
        LocalDate from = Objects.requireNonNull(history.dueOn());
        if (reason == null) {
            throw Rejection.rule("reasonRequired", "reason");
        }
        StoreRules rules = context.store(history.store());
        CadenceLimit.notPast(dueOn, rules, context);
        if (!dueOn.isAfter(from)) {
            throw Rejection.rule("notLater", "dueOn", from);
        }
        Instant lastTouch = history.lastTouchAt();
        LocalDate latest = lastTouch == null ? null : CadenceLimit.from(lastTouch, history, context);
        if (latest != null && dueOn.isAfter(latest)) {
            throw Rejection.rule("beyondCadence", "dueOn", latest);
        }
        return List.of(new FollowUpRescheduled(
                prospectId,
                history.store(),
                at,
                from,
                rules.openDayFrom(dueOn),
                "POSTPONED",
                context.encrypt(prospectId, "reason", reason)));
    }
}
