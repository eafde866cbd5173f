package io.showroom.prospect.write.placeorder;

import io.showroom.codelist.events.CodeListName;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.write.ClearTextFields;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.GradingRules;
import io.showroom.prospect.write.Money;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import io.showroom.prospect.write.RequiredFields;
import io.showroom.prospect.write.registervisit.Outlet;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records a signed order.
 *
 * @param prospectId the prospect
 * @param occurredAt when; null means now
 * @param model code of the model
 * @param colour colour
 * @param price price agreed, not negative
 * @param currency ISO 4217; null means CNY
 * @param deposit deposit received, not negative
 * @param payment payment terms
 * @param expectedDeliveryOn store day the car is expected
 * @param outlet where it was signed; null means the showroom
 */
@RecordBuilder
public record PlaceOrder(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @Size(max = 100) @Nullable String model,
        @Size(max = 100) @Nullable String colour,
        @Digits(integer = 12, fraction = 2) @Nullable BigDecimal price,
        @Size(max = 3) @Nullable String currency,
        @Digits(integer = 12, fraction = 2) @Nullable BigDecimal deposit,
        @Size(max = 100) @Nullable String payment,
        @Nullable LocalDate expectedDeliveryOn,
        @Nullable Outlet outlet)
        implements ProspectCommand {

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, DecisionContext context) {
        Instant at = context.occurredAt(occurredAt, history);
        ClearTextFields.leadToNobody(colour, "colour", context);
        ClearTextFields.leadToNobody(payment, "payment", context);
        RequiredFields.given(model, "model", context);
        RequiredFields.given(price, "price", context);
        context.possible(ProspectAct.PLACE_ORDER, history);
        context.afterLastTurn(at, history);
        context.offered(CodeListName.MODEL, model, "model");
        Money.notNegative(price, "price");
        Money.notNegative(deposit, "deposit");
        GradingRules rules = context.grading(history.store(), at);
        String from = history.grades().at(at);
        Optional<Grade> ordered = rules.ofKind(GradeKind.ORDERED);
        LocalDate dueOn =
                ordered.map(grade -> context.due(history.store(), grade, at)).orElse(null);
        return List.of(new OrderPlaced(
                prospectId,
                history.store(),
                at,
                model,
                colour,
                price,
                Money.currency(currency),
                deposit,
                payment,
                expectedDeliveryOn,
                history.consultantAt(at),
                outlet == null ? null : outlet.name(),
                rules.scheme(),
                rules.version(),
                from,
                ordered.map(Grade::code).orElse(null),
                dueOn));
    }
}
