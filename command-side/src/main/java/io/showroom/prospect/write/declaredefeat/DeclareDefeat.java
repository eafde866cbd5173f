package io.showroom.prospect.write.declaredefeat;

import io.showroom.codelist.events.CodeListName;
import io.showroom.commandapi.Rejection;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.acts.ProspectStatus;
import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.write.ClearTextFields;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.GradingRules;
import io.showroom.prospect.write.Phones;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import io.showroom.prospect.write.RequiredFields;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Declares the prospect lost: bought elsewhere, out of reach, shelved, or never a buyer.
 *
 * @param prospectId the prospect
 * @param occurredAt when; null means now
 * @param kind kind of defeat
 * @param reason code of the defeat reason
 * @param competitorBrand brand bought instead
 * @param competitorModel model bought instead
 * @param rivalDealer dealer bought from
 * @param priceDifference how much cheaper the rival was
 * @param account what happened
 * @param counterMeasure planned measures
 * @param callBackPhone phone number for asking once more, if it is not on record
 */
@RecordBuilder
public record DeclareDefeat(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @NotNull DefeatKind kind,
        @Size(max = 100) @Nullable String reason,
        @Size(max = 100) @Nullable String competitorBrand,
        @Size(max = 100) @Nullable String competitorModel,
        @Size(max = 200) @Nullable String rivalDealer,
        @Digits(integer = 12, fraction = 2) @Nullable BigDecimal priceDifference,
        @Size(max = 4000) @Nullable String account,
        @Size(max = 4000) @Nullable String counterMeasure,
        @Size(max = 40) @Nullable String callBackPhone)
        implements ProspectCommand {

    private static final String NO_REASON = "other";
    private static final String OTHER_KIND = "reasonOfOtherKind";

    /** Rejects a reason of another kind of defeat: the code of another kind, or a code below it. */
    private void verifyKind(@Nullable String given, DecisionContext context) {
        if (given == null) {
            return;
        }
        Set<String> otherKinds = Arrays.stream(DefeatKind.values())
                .filter(other -> other != kind)
                .map(DefeatKind::name)
                .collect(Collectors.toSet());
        if (otherKinds.contains(given)) {
            throw Rejection.rule(OTHER_KIND, "reason", given);
        }
        context.notUnder(CodeListName.DEFEAT_REASON, otherKinds, given, "reason", OTHER_KIND);
    }

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, DecisionContext context) {
        Instant at = context.occurredAt(occurredAt, history);
        ClearTextFields.leadToNobody(competitorBrand, "competitorBrand", context);
        ClearTextFields.leadToNobody(competitorModel, "competitorModel", context);
        ClearTextFields.leadToNobody(rivalDealer, "rivalDealer", context);
        if (!context.imported()) {
            RequiredFields.given(reason, "reason", context);
            context.offered(CodeListName.DEFEAT_REASON, reason, "reason");
            verifyKind(reason, context);
            // A purchase of the same model from another dealer has no rival brand; a rival car has brand and model.
            boolean sameCarElsewhere = rivalDealer != null && competitorBrand == null && competitorModel == null;
            boolean rivalNamed = competitorBrand != null && competitorModel != null;
            if (kind == DefeatKind.DEFEATED && !rivalNamed && !sameCarElsewhere) {
                throw Rejection.rule("rivalRequired", competitorBrand == null ? "competitorBrand" : "competitorModel");
            }
        }
        context.possible(ProspectAct.DECLARE_DEFEAT, history);
        context.afterLastTurn(at, history);
        String store = history.store();
        String grade = history.grades().at(at);
        Map<String, @Nullable String> said = new HashMap<>();
        said.put("account", account);
        said.put("counterMeasure", counterMeasure);
        said.put("callBackPhone", Phones.possible(callBackPhone, "callBackPhone"));
        List<ProspectEvent> events = new ArrayList<>();
        events.add(new DefeatDeclared(
                prospectId,
                store,
                at,
                kind.name(),
                reason == null ? NO_REASON : reason,
                competitorBrand,
                competitorModel,
                rivalDealer,
                priceDifference,
                grade,
                history.consultantAt(at),
                context.encrypt(prospectId, said)));
        if (context.imported() || !context.store(store).defeatConfirmation()) {
            context.phones().release(prospectId);
            GradingRules rules = context.grading(store, at);
            events.add(new DefeatConfirmed(
                    prospectId,
                    store,
                    at,
                    null,
                    true,
                    rules.scheme(),
                    rules.version(),
                    grade,
                    rules.ofDefeat(ProspectStatus.valueOf(kind.name())),
                    null));
        }
        return events;
    }
}
