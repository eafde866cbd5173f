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
 * The answer of the defeat analysis of some days. Only confirmed defeats count; the rows contain declarations in every
 * state.
 *
 * @param position position in the log that it was computed at
 * @param from first day
 * @param to last day
 * @param total the defeats that count
 * @param pending number of declarations that wait for the manager
 * @param highGrade number of counted defeats with a high grade
 * @param byReason by reason
 * @param byCompetitorModel by the model bought instead; only of kind DEFEATED
 * @param byGrade by grade at defeat
 * @param byConsultant by consultant
 * @param months the last twelve months up to the last day
 * @param rows every declaration, newest first
 * @param closed the month's figures as each store closed it, and the later corrections; empty while no store has closed
 *     it
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
     * Counted defeats with the same attribute.
     *
     * @param key its value: a code, a grade, a user key or a month; "none" if there is none, empty for all
     * @param defeats their number
     * @param kinds their number by kind
     * @param share share of all counted defeats; of a month always 1; null if there are none
     */
    record Group(
            String key,
            long defeats,
            Map<String, Long> kinds,
            @Nullable Double share) {}

    /**
     * A declaration.
     *
     * @param highGrade whether the grade was one of the high grades of the store's scheme on that day
     */
    record Line(@JsonUnwrapped DefeatDeclaration defeat, boolean highGrade) {

        /** Records the person as an audited access. */
        void audit() {
            AuditedAccess.person(
                    defeat.prospectId(), defeat.who().name(), defeat.personal().callBackPhone());
        }
    }
}
