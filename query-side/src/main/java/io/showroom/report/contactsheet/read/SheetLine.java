package io.showroom.report.contactsheet.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.showroom.projection.read.PersonName;
import io.showroom.report.contactsheet.read.SheetRow.Result;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the sheet.
 *
 * @param prospectId the prospect
 * @param store key of the store
 * @param consultant user key of whose sheet it stands on; "none" for nobody's
 * @param customer what the customer is called; nothing if no longer to be seen by who asks
 * @param model code of the model wanted; null if unknown
 * @param source code of the first source; null if unknown
 * @param startGrade grade at the month's first instant, or that it was opened with; null if ungraded
 * @param days days on which something was done or planned
 * @param end how it left the sheet, or that it is open
 * @param moves between consultants
 * @param counted whether it is in the block's base: lines that only moved in are not
 * @param frequency contacts against the grade's cadence
 * @param missed planned days that passed without contact
 * @param doubts days with an implausible move
 * @param seen whether who asks may see the record
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

    /** Whether the car was delivered within the month, which no grade of the scheme tells. */
    boolean delivered() {
        return days.stream().anyMatch(SheetDay::delivered);
    }

    /**
     * How it left the sheet.
     *
     * @param result the way, or OPEN
     * @param resultOn day of the result; null while open
     * @param closingGrade grade it ends with, that of the delivered included if the scheme has one; null if ungraded
     */
    record End(
            Result result,
            @Nullable LocalDate resultOn,
            @Nullable String closingGrade) {}

    /**
     * Its moves within the month.
     *
     * @param movedIn the last one to this consultant; null if there was none
     * @param movedOut the last one away from this consultant; null if there was none
     */
    record Moves(@Nullable ConsultantMove movedIn, @Nullable ConsultantMove movedOut) {}

    /**
     * A move between consultants.
     *
     * @param day the store day; null if it came back and went again, and only the last day is kept
     * @param who user key of the other one; "none" for nobody
     */
    record ConsultantMove(@Nullable LocalDate day, String who) {}
}
