package io.showroom.prospect.write.recordtransaction;

import io.showroom.commandapi.Rejection;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.TransactionRecorded;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.Money;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import io.showroom.prospect.write.RequiredFields;
import io.showroom.prospect.write.StoreRules;
import io.showroom.prospect.write.capturecontact.PurchaseKind;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records that an owner bought something again or came back to the workshop (docs/domain.md, section 8).
 *
 * @param prospectId the owner
 * @param occurredAt when; null means now
 * @param kind what was bought; a service is a return to the workshop
 * @param amount amount paid, not negative
 * @param currency ISO 4217; null means CNY
 * @param mileage kilometres on the car's odometer
 * @param insuranceEndsOn last day of the insurance bought
 * @param purchaseKind whether the car bought is the first, a replacement or an additional one
 * @param note what was done
 */
@RecordBuilder
public record RecordTransaction(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @NotNull TransactionKind kind,
        @Digits(integer = 12, fraction = 2) @Nullable BigDecimal amount,
        @Size(max = 3) @Nullable String currency,
        @Min(0) @Max(9_999_999) @Nullable Integer mileage,
        @Nullable LocalDate insuranceEndsOn,
        @Nullable PurchaseKind purchaseKind,
        @Size(max = 4000) @Nullable String note)
        implements ProspectCommand {

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, DecisionContext context) {
        context.possible(ProspectAct.RECORD_TRANSACTION, history);
        Instant owner = Objects.requireNonNull(history.ownerSince());
        Instant at = context.occurredAt(fromOwnershipOn(owner, history, context), history);
        RequiredFields.given(amount, "amount", context);
        Money.notNegative(amount, "amount");
        if (insuranceEndsOn != null && kind != TransactionKind.INSURANCE) {
            throw Rejection.rule("onlyOfInsurance", "insuranceEndsOn");
        }
        if (purchaseKind != null && kind != TransactionKind.VEHICLE) {
            throw Rejection.rule("onlyOfVehicle", "purchaseKind");
        }
        return List.of(new TransactionRecorded(
                prospectId,
                history.store(),
                at,
                kind.name(),
                amount,
                Money.currency(currency),
                mileage,
                insuranceEndsOn,
                purchaseKind == null ? null : purchaseKind.name(),
                history.consultantAt(at),
                context.encrypt(prospectId, "note", note)));
    }

    /**
     * Returns the time of the transaction: files may contain the day only, so on the day they became an owner it is not
     * before that moment.
     *
     * @throws Rejection if the day lies before the ownership
     */
    private @Nullable Instant fromOwnershipOn(Instant owner, ProspectHistory history, DecisionContext context) {
        if (occurredAt == null || !occurredAt.isBefore(owner)) {
            return occurredAt;
        }
        StoreRules store = context.store(history.store());
        if (store.dayOf(occurredAt).isBefore(store.dayOf(owner))) {
            throw Rejection.rule("beforeOwnership", "occurredAt", store.dayOf(owner));
        }
        return owner;
    }
}
