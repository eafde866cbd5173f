package io.showroom.report.contactsheet.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.showroom.projection.read.PersonName;
import io.showroom.report.contactsheet.read.SheetRow.Result;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the sheet, as answered.
 *
 * @param prospectId the prospect
 * @param store key of the store
 * @param consultant user key of the consultant whose sheet it is on; "none" for nobody's
 * @param customer the customer's name; {@link PersonName#NONE} if the reader may no longer see it
 * @param model code of the model wanted; null if unknown
 * @param source code of the first source; null if unknown
 * @param startGrade grade at the month's first instant, or at the opening; null if ungraded
 * @param days days on which something was done or planned
 * @param end how it left the sheet, or that it is open
 * @param moves its moves between consultants
 * @param counted whether it is in the block's base; lines that only moved in are not
 * @param frequency contacts against the grade's cadence
 * @param missed number of planned days without contact
 * @param doubts number of days with an implausible change of grade
 * @param seen whether the reader may see the record
 */
record SheetLine(
        String prospectId,
        String store,
        String consultant,
        PersonName customer,
        @Nullable String model,
        @Nullable String source,
        @Nullable String startGrade,
        List<SheetDay> days,
        @JsonUnwrapped End end,
        @JsonUnwrapped Moves moves,
        boolean counted,
        ContactFrequency frequency,
        int missed,
        int doubts,
        @JsonIgnore boolean seen) {

    /** Returns whether the car was delivered within the month, in a grading scheme without a grade for it. */
    boolean delivered() {
        return days.stream().anyMatch(SheetDay::delivered);
    }

    /**
     * How a line left the sheet.
     *
     * @param result how, or OPEN
     * @param resultOn store day of the result; null while open
     * @param closingGrade grade it ends with, including a grade given by the delivery; null if ungraded
     */
    record End(
            Result result,
            @Nullable LocalDate resultOn,
            @Nullable String closingGrade) {}

    /**
     * Its moves within the month.
     *
     * @param movedIn the last move to this consultant; null if there was none
     * @param movedOut the last move away from this consultant; null if there was none
     */
    record Moves(@Nullable ConsultantMove movedIn, @Nullable ConsultantMove movedOut) {}

    /**
     * A move between consultants.
     *
     * @param day the store day; null if no day of the line carries the mark of the move
     * @param who user key of the other consultant; "none" for nobody
     */
    record ConsultantMove(@Nullable LocalDate day, String who) {}
}
