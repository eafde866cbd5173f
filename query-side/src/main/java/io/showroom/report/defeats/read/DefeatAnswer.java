package io.showroom.report.defeats.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.showroom.prospect.read.AuditedAccess;
import io.showroom.report.monthclose.read.ClosedFigures;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The defeat analysis of some days. Only confirmed defeats count; declarations in every state stand in the rows.
 *
 * @param position position in the log that it was computed at
 * @param from first day
 * @param to last day
 * @param total the defeats that count
 * @param pending declarations that wait for the manager
 * @param highGrade of those that count, how many had a high grade
 * @param byReason by reason
 * @param byCompetitorModel by the model bought instead; of those with kind DEFEATED
 * @param byGrade by grade at defeat
 * @param byConsultant by consultant
 * @param months the last twelve months up to the last day
 * @param rows every declaration, newest first
 * @param closed the month as each store closed it, and what was entered later; empty while no store has
 */
@RecordBuilder
record DefeatAnswer(
        long position,
        LocalDate from,
        LocalDate to,
        Group total,
        long pending,
        long highGrade,
        List<Group> byReason,
        List<Group> byCompetitorModel,
        List<Group> byGrade,
        List<Group> byConsultant,
        List<Group> months,
        List<Line> rows,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ClosedFigures> closed) {

    DefeatAnswer with(List<ClosedFigures> asClosed) {
        return DefeatAnswerBuilder.builder(this).closed(asClosed).build();
    }

    /**
     * Defeats that have something in common.
     *
     * @param key what: a code, a grade, a user key, a month; "none" for those without
     * @param defeats how many
     * @param kinds how many by kind
     * @param share of all that count; null without any
     */
    record Group(
            String key,
            long defeats,
            Map<String, Long> kinds,
            @Nullable Double share) {}

    /**
     * A declaration.
     *
     * @param highGrade whether the grade was a high one of the store's scheme on that day: these get asked about
     */
    record Line(@JsonUnwrapped DefeatDeclaration defeat, boolean highGrade) {

        /** Tells the access log that its person is shown. */
        void audit() {
            AuditedAccess.person(
                    defeat.prospectId(), defeat.who().name(), defeat.personal().callBackPhone());
        }
    }
}
