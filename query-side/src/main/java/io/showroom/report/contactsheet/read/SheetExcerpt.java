package io.showroom.report.contactsheet.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lines on the page are narrowed to, and which of them it shows; the foot stays that of the whole sheet.
 *
 * @param grade grade at the start or at the end; null for any
 * @param only what the lines are narrowed by; null for nothing
 * @param page number of the page, from 0
 * @param most how many lines a page shows; {@link #ALL} for the whole sheet
 */
record SheetExcerpt(@Nullable String grade, @Nullable Only only, int page, int most) {

    /** As many lines as there are. */
    static final int ALL = Integer.MAX_VALUE;

    /** Marks to narrow by. */
    enum Only {
        /** A planned day passed without contact. */
        MISSED,
        /** A gap was longer than the cadence. */
        OVER,
        /** A grade moved in a way that asks for a question. */
        DOUBT
    }

    /** The same with so many lines on a page. */
    SheetExcerpt of(int lines) {
        return new SheetExcerpt(grade, only, page, lines);
    }

    boolean isWhole() {
        return most == ALL;
    }

    /** Whether anything is narrowed. */
    public boolean narrows() {
        return grade != null || only != null;
    }

    /** Whether a line is left. */
    boolean leaves(SheetLine line) {
        boolean graded = grade == null
                || grade.equals(line.startGrade())
                || grade.equals(line.end().closingGrade());
        return graded
                && switch (only) {
                    case null -> true;
                    case MISSED -> line.missed() > 0;
                    case OVER -> !line.frequency().kept();
                    case DOUBT -> line.doubts() > 0;
                };
    }

    /**
     * How many of a block's lines stand on earlier pages.
     *
     * @param left the lines that are left of it
     * @param before how many lines are left of the blocks before it
     */
    int first(List<?> left, int before) {
        return Math.clamp(page * (long) most - before, 0, left.size());
    }

    /** How many of them stand on earlier pages and on this one. */
    int last(List<?> left, int before) {
        return Math.clamp((page + 1L) * most - before, 0, left.size());
    }
}
