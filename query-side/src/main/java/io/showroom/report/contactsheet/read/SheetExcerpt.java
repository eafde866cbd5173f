package io.showroom.report.contactsheet.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which lines a sheet's answer contains: filters and page. The foot is always that of the whole sheet.
 *
 * @param grade grade at the start or at the end of the line; null for any
 * @param only condition on the lines; null for none
 * @param page page number, from 0
 * @param most lines on a page; {@link #ALL} for the whole sheet
 */
record SheetExcerpt(@Nullable String grade, @Nullable Only only, int page, int most) {

    /** No limit of lines. */
    static final int ALL = Integer.MAX_VALUE;

    /** Conditions on lines. */
    enum Only {
        /** A planned day passed without contact. */
        MISSED,
        /** A gap between contacts was longer than the cadence. */
        OVER,
        /** A change of grade is implausible. */
        DOUBT
    }

    /** Returns the same excerpt with so many lines on a page. */
    SheetExcerpt of(int lines) {
        return new SheetExcerpt(grade, only, page, lines);
    }

    boolean isWhole() {
        return most == ALL;
    }

    /** Returns whether any filter is set. */
    public boolean narrows() {
        return grade != null || only != null;
    }

    /** Returns whether a line passes the filters. */
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
     * Returns how many of a block's filtered lines are on earlier pages.
     *
     * @param left the block's filtered lines
     * @param before number of filtered lines in the blocks before it
     */
    int first(List<?> left, int before) {
        return Math.clamp(page * (long) most - before, 0, left.size());
    }

    /** Returns how many of them are on earlier pages and on this one. */
    int last(List<?> left, int before) {
        return Math.clamp((page + 1L) * most - before, 0, left.size());
    }
}
