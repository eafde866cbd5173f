package io.showroom.form.read;

import org.jspecify.annotations.Nullable;

/**
 * A column of a form.
 *
 * @param heading its heading
 * @param group heading over it and its neighbours with the same group; null for none
 * @param width width in Latin characters; a Chinese character takes two
 * @param align alignment of its cells
 */
public record FormColumn(String heading, @Nullable String group, double width, Align align) {

    /** Alignment of a column's cells. */
    public enum Align {
        /** Texts. */
        LEFT,
        /** Marks and short codes. */
        CENTER,
        /** Numbers. */
        RIGHT
    }

    /** Creates a column of texts. */
    public static FormColumn text(String heading, double width) {
        return new FormColumn(heading, null, width, Align.LEFT);
    }

    /** Creates a column of marks, times and short codes. */
    public static FormColumn mark(String heading, double width) {
        return new FormColumn(heading, null, width, Align.CENTER);
    }

    /** Creates a column of numbers. */
    public static FormColumn number(String heading, double width) {
        return new FormColumn(heading, null, width, Align.RIGHT);
    }

    /** Returns this column under a group heading. */
    public FormColumn under(String above) {
        return new FormColumn(heading, above, width, align);
    }
}
