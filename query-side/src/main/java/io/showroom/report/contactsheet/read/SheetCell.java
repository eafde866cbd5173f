package io.showroom.report.contactsheet.read;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One day of a row. Rows keep their days as a short text: {@code day.contacts.marks.grade}, one after the other; empty
 * days are left out.
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

    private static final int PARTS = 4;

    /** Copies the marks. */
    SheetCell {
        marks = marks.isEmpty() ? Set.of() : EnumSet.copyOf(marks);
    }

    /** A day on which nothing was done yet. */
    static SheetCell empty(int day) {
        return new SheetCell(day, null, 0, Set.of());
    }

    static String write(Collection<SheetCell> cells) {
        return cells.stream().map(SheetCell::written).collect(Collectors.joining(";"));
    }

    private String written() {
        int bits = marks.stream().mapToInt(mark -> 1 << mark.ordinal()).sum();
        String escaped = grade == null ? "" : grade.replace("%", "%25").replace(";", "%3B");
        return day + "." + contacts + "." + bits + "." + escaped;
    }

    static List<SheetCell> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(";", -1))
                        .map(cell -> read(cell.split("\\.", PARTS)))
                        .toList();
    }

    private static SheetCell read(String[] parts) {
        String grade = parts[3].replace("%3B", ";").replace("%25", "%");
        int bits = Integer.parseInt(parts[2]);
        return new SheetCell(
                Integer.parseInt(parts[0]),
                grade.isEmpty() ? null : grade,
                Integer.parseInt(parts[1]),
                Arrays.stream(Mark.values())
                        .filter(mark -> (bits & 1 << mark.ordinal()) != 0)
                        .collect(Collectors.toSet()));
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
