package io.showroom.prospect.write.schedulefollowup;

import io.showroom.codelist.events.CodeListName;
import io.showroom.commandapi.Rejection;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.write.CadenceLimit;
import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import io.showroom.prospect.write.StoreRules;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Schedules the next follow-up; for an owner, owner care.
 *
 * @param prospectId the prospect
 * @param occurredAt when it was agreed; null means now
 * @param dueOn store day it is due
 * @param purpose code of the contact purpose
 * @param channel channel of the contact
 * @param reason remark
 */
@RecordBuilder
public record ScheduleFollowUp(
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
        context.possible(ProspectAct.SCHEDULE_FOLLOW_UP, history);
        StoreRules rules = context.store(history.store());
        context.offered(CodeListName.CONTACT_PURPOSE, purpose, "purpose");
        CadenceLimit.notPast(dueOn, rules, context);
        LocalDate latest = CadenceLimit.from(context.now(), history, context);
        if (!context.byManager() && latest != null && dueOn.isAfter(latest)) {
            throw Rejection.rule("beyondCadence", "dueOn", latest);
        }
        return List.of(new FollowUpScheduled(
                prospectId,
                history.store(),
                at,
                rules.openDayFrom(dueOn),
                purpose,
                channel == null ? null : channel.name(),
                context.encrypt(prospectId, "reason", reason)));
    }
}
