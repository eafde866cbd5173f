package io.showroom.report.contactsheet.read;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value object: one day of a row. Rows store their days as text, {@code day.contacts.marks.grade} separated by
 * semicolons, without empty days.
 *
 * @param day day of the month
 * @param grade grade in force after that day's contact; null if nothing was done or the prospect is ungraded
 * @param contacts number of contacts
 * @param marks further marks of the day
 */
record SheetCell(int day, @Nullable String grade, int contacts, Set<Mark> marks) {

    /** Marks of a day. Their ordinals are stored, so new ones are added at the end. */
    enum Mark {
        /** A follow-up was planned for the day and was not moved before the day ended. */
        PLANNED,
        /** The planned day passed without contact. */
        MISSED,
        /** A contact of the day was recorded on a later day. */
        LATE,
        /** The grade changed on a day without a visit, follow-up, test drive, quote or order. */
        DESK,
        /** Ordered. */
        ORDER,
        /** Defeat declared. */
        DEFEAT,
        /** Moved in from another consultant. */
        IN,
        /** Moved out to another consultant. */
        OUT,
        /** Delivered, on this day or before it, in a grading scheme without a grade for it. */
        DELIVERED
    }

    private static final int PARTS = 4;

    /** Copies the marks. */
    SheetCell {
        marks = marks.isEmpty() ? Set.of() : EnumSet.copyOf(marks);
    }

    /** Returns a day without contact or mark. */
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

    /** Returns the same day with more marks. */
    SheetCell with(Collection<Mark> more) {
        Set<Mark> all = EnumSet.noneOf(Mark.class);
        all.addAll(marks);
        all.addAll(more);
        return new SheetCell(day, grade, contacts, all);
    }
}
