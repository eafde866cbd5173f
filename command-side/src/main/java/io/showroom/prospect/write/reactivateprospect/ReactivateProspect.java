package io.showroom.prospect.write.reactivateprospect;

import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectReactivated;
import io.showroom.prospect.write.Desk;
import io.showroom.prospect.write.GradingRules;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A lost prospect is opened again, with the grade it had last; its history stays.
 *
 * @param prospectId the prospect
 * @param occurredAt when; null means now
 * @param comment why
 */
public record ReactivateProspect(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @Size(max = 4000) @Nullable String comment)
        implements ProspectCommand {

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, Desk desk) {
        Instant at = desk.occurredAt(occurredAt, history);
        desk.possible(ProspectAct.REACTIVATE_PROSPECT, history);
        desk.afterLastTurn(at, history);
        desk.phones().reclaim(prospectId);
        String store = history.store();
        GradingRules rules = desk.grading(store, at);
        String last = history.grades().lastJudged();
        Grade again = last == null
                ? null
                : rules.grade(last)
                        .filter(grade -> grade.kind() == GradeKind.OPEN)
                        .orElse(null);
        return List.of(new ProspectReactivated(
                prospectId,
                store,
                at,
                rules.scheme(),
                rules.version(),
                history.grades().at(at),
                again == null ? null : again.code(),
                again == null ? null : desk.due(store, again, at),
                desk.seal(prospectId, "comment", comment)));
    }
}
