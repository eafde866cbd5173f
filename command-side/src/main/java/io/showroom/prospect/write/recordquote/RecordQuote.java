package io.showroom.prospect.write.recordquote;

import io.showroom.codelist.events.CodeListName;
import io.showroom.prospect.events.ConcernNoted;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.write.ClearTextFields;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.Money;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import io.showroom.prospect.write.RequiredFields;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records a quoted price.
 *
 * @param prospectId the prospect
 * @param occurredAt when; null means now
 * @param model code of the model
 * @param price the price, not negative
 * @param currency ISO 4217; null means CNY
 * @param payment payment terms
 * @param concerns the customer's concerns in words
 * @param concern code of the concern, if learnt
 */
public record RecordQuote(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @Size(max = 100) @Nullable String model,
        @Digits(integer = 12, fraction = 2) @Nullable BigDecimal price,
        @Size(max = 3) @Nullable String currency,
        @Size(max = 100) @Nullable String payment,
        @Size(max = 4000) @Nullable String concerns,
        @Size(max = 100) @Nullable String concern)
        implements ProspectCommand {

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, DecisionContext context) {
        Instant at = context.occurredAt(occurredAt, history);
        ClearTextFields.leadToNobody(payment, "payment", context);
        RequiredFields.given(model, "model", context);
        RequiredFields.given(price, "price", context);
        context.offered(CodeListName.MODEL, model, "model");
        context.offered(CodeListName.CONCERN, concern, "concern");
        Money.notNegative(price, "price");
        QuoteGiven quote = new QuoteGiven(
                prospectId,
                history.store(),
                at,
                model,
                price,
                Money.currency(currency),
                payment,
                history.consultantAt(at),
                context.encrypt(prospectId, "concerns", concerns));
        return concern == null
                ? List.of(quote)
                : List.of(
                        quote,
                        new ConcernNoted(prospectId, history.store(), at, concern, context.author(history.store())));
    }
}
