package io.showroom.report.contactsheet.read;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One day of a row.
 *
 * @param day day of the month
 * @param grade grade in force after that day's contact; null if nothing was done, or it is ungraded
 * @param contacts how many contacts there were
 * @param marks what else is to be seen
 */
record SheetCell(int day, @Nullable String grade, int contacts, Set<Mark> marks) {

    /** Marks; a new one goes to the end, their places are stored. */
    enum Mark {
        /** A follow-up was planned for the day and not moved before it ended. */
        PLANNED,
        /** It passed without contact. */
        MISSED,
        /** Something of the day was entered on a later one. */
        LATE,
        /** The grade changed although nobody was met, called or written to. */
        DESK,
        /** Ordered. */
        ORDER,
        /** Declared lost. */
        DEFEAT,
        /** Came from another consultant. */
        IN,
        /** Went to another consultant. */
        OUT,
        /** Delivered, on this day or before it, where the grading scheme has no grade that tells it. */
        DELIVERED
    }

    /** Copies the marks. */
    SheetCell {
        marks = marks.isEmpty() ? Set.of() : EnumSet.copyOf(marks);
    }

    boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** The same day with more marks. */
    SheetCell with(Collection<Mark> more) {
        Set<Mark> all = EnumSet.noneOf(Mark.class);
        all.addAll(marks);
        all.addAll(more);
        return new SheetCell(day, grade, contacts, all);
    }
}
