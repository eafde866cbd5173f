package io.showroom.prospect.write.completevisit;

import io.showroom.codelist.events.CodeListName;
import io.showroom.commandapi.Rejection;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectReassigned;
import io.showroom.prospect.events.VisitCompleted;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import io.showroom.prospect.write.VisitEntries;
import io.showroom.prospect.write.registervisit.RegisterVisit;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Completes the entry of a visit: reception adds the departure and the receiving consultant, the consultant the details
 * after the customer left. Null fields keep their value.
 *
 * @param prospectId the prospect
 * @param occurredAt when; null means now
 * @param visit event id of the visit's registration; null means the last one
 * @param leftAt when they left
 * @param partySize how many came
 * @param consultant user key of the consultant who received them; an unassigned prospect is assigned to them, as of the
 *     visit
 * @param source code of the source list
 * @param model code of the model of interest
 * @param competitorModel code of the competitor model
 * @param purpose code of the visit purpose
 * @param remark remark
 */
@RecordBuilder
public record CompleteVisit(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @Size(max = 100) @Nullable String visit,
        @Nullable Instant leftAt,
        @Nullable Integer partySize,
        @Size(max = 100) @Nullable String consultant,
        @Size(max = 100) @Nullable String source,
        @Size(max = 100) @Nullable String model,
        @Size(max = 100) @Nullable String competitorModel,
        @Size(max = 100) @Nullable String purpose,
        @Size(max = 4000) @Nullable String remark)
        implements ProspectCommand {

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, DecisionContext context) {
        Instant at = context.occurredAt(occurredAt, history);
        VisitEntries.VisitEntry completed = visit == null
                ? history.visitEntries().last()
                : history.visitEntries().of(visit);
        if (completed == null) {
            throw Rejection.rule("unknownVisit", "visit");
        }
        if (Stream.of(leftAt, partySize, consultant, source, model, competitorModel, purpose, remark)
                .allMatch(Objects::isNull)) {
            throw Rejection.malformed("nothingGiven", null);
        }
        if (at.isBefore(completed.arrivedAt())) {
            throw Rejection.rule("beforeVisit", "occurredAt");
        }
        if (leftAt != null && leftAt.isBefore(completed.arrivedAt())) {
            throw Rejection.rule("endBeforeStart", "leftAt");
        }
        if (leftAt != null && leftAt.isAfter(context.now())) {
            throw Rejection.rule("future", "leftAt");
        }
        RegisterVisit.verifyParty(partySize);
        context.offered(CodeListName.SOURCE, source, "source");
        context.offered(CodeListName.MODEL, model, "model");
        context.offered(CodeListName.COMPETITOR_MODEL, competitorModel, "competitorModel");
        context.offered(CodeListName.VISIT_PURPOSE, purpose, "purpose");
        String store = history.store();
        context.ofStore(consultant, store, "consultant");
        List<ProspectEvent> events = new ArrayList<>();
        events.add(new VisitCompleted(
                prospectId,
                store,
                at,
                completed.eventId(),
                leftAt,
                partySize,
                consultant,
                source,
                model,
                competitorModel,
                purpose,
                context.encrypt(prospectId, "remark", remark)));
        if (consultant != null && history.consultant() == null) {
            events.add(new ProspectReassigned(prospectId, store, completed.arrivedAt(), null, consultant, null));
        }
        return events;
    }
}
