package io.showroom.prospect.write.confirmdelivery;

import io.showroom.commandapi.Rejection;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.VehicleDelivered;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.GradingRules;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import io.showroom.prospect.write.RequiredFields;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records the delivery of the car.
 *
 * @param prospectId the prospect
 * @param occurredAt when; null means now
 * @param vin vehicle identification number
 * @param plate number plate
 * @param insuranceEndsOn last day of the insurance
 * @param financeConfirmed whether finance has confirmed the payment; must be true, except in imported history
 */
@RecordBuilder
public record ConfirmDelivery(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @Size(max = 40) @Nullable String vin,
        @Size(max = 40) @Nullable String plate,
        @Nullable LocalDate insuranceEndsOn,
        @Nullable Boolean financeConfirmed)
        implements ProspectCommand {

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, DecisionContext context) {
        Instant at = context.occurredAt(occurredAt, history);
        RequiredFields.given(financeConfirmed, "financeConfirmed", context);
        context.possible(ProspectAct.CONFIRM_DELIVERY, history);
        if (!Boolean.TRUE.equals(financeConfirmed) && !context.imported()) {
            throw Rejection.rule("financeNotConfirmed", "financeConfirmed");
        }
        context.afterLastTurn(at, history);
        context.phones().release(prospectId);
        GradingRules rules = context.grading(history.store(), at);
        return List.of(new VehicleDelivered(
                prospectId,
                history.store(),
                at,
                insuranceEndsOn,
                Boolean.TRUE.equals(financeConfirmed),
                rules.scheme(),
                rules.version(),
                history.grades().at(at),
                rules.ofKind(GradeKind.DELIVERED).map(Grade::code).orElse(null),
                context.encrypt(prospectId, "vin", vin, "plate", plate)));
    }
}
