package io.showroom.report.contactsheet.read;

import org.jspecify.annotations.Nullable;

/**
 * What the lines on the page are narrowed to; the foot stays that of the whole sheet.
 *
 * @param grade grade at the start or at the end; null for any
 * @param only MISSED for lines with a missed day, OVER for a gap longer than the cadence, DOUBT for an implausible
 *     move; null for all
 */
record SheetFilter(@Nullable String grade, @Nullable Only only) {

    /** Marks to narrow by. */
    enum Only {
        /** A planned day passed without contact. */
        MISSED,
        /** A gap was longer than the cadence. */
        OVER,
        /** A grade moved in a way that asks for a question. */
        DOUBT
    }

    /** Whether anything is narrowed. */
    boolean narrows() {
        return grade != null || only != null;
    }

    /** Whether a line is left. */
    boolean leaves(SheetLine line) {
        boolean graded = grade == null || grade.equals(line.startGrade()) || grade.equals(line.closingGrade());
        return graded
                && switch (only) {
                    case null -> true;
                    case MISSED -> line.missed() > 0;
                    case OVER -> !line.frequency().kept();
                    case DOUBT -> line.doubts() > 0;
                };
    }
}
