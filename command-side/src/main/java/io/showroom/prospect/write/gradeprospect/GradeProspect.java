package io.showroom.prospect.write.gradeprospect;

import io.showroom.commandapi.Rejection;
import io.showroom.grading.events.Grade;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.EffectiveGrades;
import io.showroom.prospect.write.GradingPolicy;
import io.showroom.prospect.write.GradingRules;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Gives a grade, changes it, or corrects a mistaken one.
 *
 * @param prospectId the prospect
 * @param occurredAt when; null means now, or for a correction the time of the corrected grade
 * @param grade grade of the store's scheme
 * @param reason why
 * @param signs signs observed
 * @param corrects event id of the mistaken {@code ProspectGraded}; null if this is no correction
 */
@RecordBuilder
public record GradeProspect(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @NotBlank @Size(max = 20) String grade,
        @Size(max = 4000) @Nullable String reason,
        @Size(max = 4000) @Nullable String signs,
        @Size(max = 60) @Nullable String corrects)
        implements ProspectCommand {

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, DecisionContext context) {
        Instant told = occurredAt == null && corrects != null
                ? placeOf(corrects, history)
                : context.occurredAt(occurredAt, history);
        // A correction takes effect at the time of the corrected grade, whenever it is recorded.
        Instant at = corrects == null ? told : placeOf(corrects, history);
        Grade given = GradingPolicy.of(grade, at, history, context);
        EffectiveGrades grades = history.grades();
        String from = corrects == null ? grades.at(at) : grades.before(corrects);
        boolean saysNothingNew = reason == null && signs == null;
        if (corrects == null && grade.equals(from) && saysNothingNew && !context.imported()) {
            throw Rejection.rule("sameGrade", "grade", grade);
        }
        GradingRules rules = context.grading(history.store(), at);
        return List.of(new ProspectGraded(
                prospectId,
                history.store(),
                told,
                rules.scheme(),
                rules.version(),
                from,
                grade,
                dueOn(given, at, history, context),
                corrects,
                context.encrypt(prospectId, "reason", reason, "signs", signs)));
    }

    private @Nullable LocalDate dueOn(Grade given, Instant at, ProspectHistory history, DecisionContext context) {
        boolean overtaken = corrects != null && !history.grades().isLast(corrects);
        return overtaken ? history.dueOn() : GradingPolicy.due(given, at, history, context);
    }

    private static Instant placeOf(String eventId, ProspectHistory history) {
        return history.grades().givenBy(eventId).orElseThrow(() -> Rejection.rule("unknownCorrection", "corrects"));
    }
}
