package io.showroom.prospect.write.gradeprospect;

import io.showroom.commandapi.Refused;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.write.Desk;
import io.showroom.prospect.write.GradingRules;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A grade is given, changed, or a mistaken one corrected.
 *
 * @param prospectId the prospect
 * @param occurredAt when; null means now, or for a correction the moment of the grade it corrects
 * @param grade grade of the store's scheme
 * @param reason why
 * @param signs what was observed
 * @param corrects event id of the mistaken {@code ProspectGraded}
 */
public record GradeProspect(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @NotBlank @Size(max = 20) String grade,
        @Size(max = 4000) @Nullable String reason,
        @Size(max = 4000) @Nullable String signs,
        @Size(max = 60) @Nullable String corrects)
        implements ProspectCommand {

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, Desk desk) {
        Instant at = corrects != null && occurredAt == null
                ? momentOf(corrects, history)
                : desk.occurredAt(occurredAt, history);
        if (corrects != null) {
            momentOf(corrects, history);
        }
        if (history.standingAt(at).closed()) {
            throw Refused.conflict("closed");
        }
        GradingRules rules = desk.grading(history.store(), at);
        Grade given = rules.grade(grade).orElseThrow(() -> Refused.rule("unknownGrade", "grade", grade));
        if (given.kind() != GradeKind.OPEN && !desk.imported()) {
            throw Refused.rule("gradeByAct", "grade", grade);
        }
        String from =
                corrects == null ? history.grades().at(at) : history.grades().atWithout(at, corrects);
        boolean saysNothingNew = reason == null && signs == null;
        if (corrects == null && grade.equals(from) && saysNothingNew && !desk.imported()) {
            throw Refused.rule("sameGrade", "grade", grade);
        }
        Map<String, @Nullable String> said = new HashMap<>();
        said.put("reason", reason);
        said.put("signs", signs);
        return List.of(new ProspectGraded(
                prospectId,
                history.store(),
                at,
                rules.scheme(),
                rules.version(),
                from,
                grade,
                desk.due(history.store(), given, at),
                corrects,
                desk.seal(prospectId, said)));
    }

    private static Instant momentOf(String eventId, ProspectHistory history) {
        return history.grades().givenBy(eventId).orElseThrow(() -> Refused.rule("unknownCorrection", "corrects"));
    }
}
