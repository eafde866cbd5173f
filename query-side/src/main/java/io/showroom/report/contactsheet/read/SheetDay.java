package io.showroom.report.contactsheet.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day of a line on which something was done or planned.
 *
 * @param day the store day
 * @param grade grade in force after that day's contact; null if there was none, or it is ungraded
 * @param contacts how many contacts there were
 * @param planned whether a follow-up was planned for the day
 * @param missed whether it passed without contact
 * @param late whether something of the day was entered on a later one
 * @param order whether it was ordered
 * @param delivered whether it was delivered by then; only where the grading scheme has no grade that tells it
 * @param defeat whether it was declared lost
 * @param movedIn whether it came from another consultant
 * @param movedOut whether it went to another consultant
 * @param doubt why the grade's move looks implausible; null if it does not
 */
record SheetDay(
        LocalDate day,
        @Nullable String grade,
        int contacts,
        boolean planned,
        boolean missed,
        boolean late,
        boolean order,
        boolean delivered,
        boolean defeat,
        boolean movedIn,
        boolean movedOut,
        @Nullable Doubt doubt) {

    /** Why a move of the grade looks implausible. */
    enum Doubt {
        /** Two grades up or more at once. */
        JUMP,
        /** Changed on a day on which nobody was met, called or written to. */
        DESK
    }
}
