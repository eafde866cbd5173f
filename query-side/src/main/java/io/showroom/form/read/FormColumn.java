package io.showroom.form.read;

import org.jspecify.annotations.Nullable;

/**
 * A column of a form.
 *
 * @param heading what stands above it
 * @param group what stands above its heading and those of its neighbours with the same group; null for nothing
 * @param width width in characters of the Latin alphabet; a Chinese character takes two
 * @param align where its cells stand
 */
public record FormColumn(String heading, @Nullable String group, double width, Align align) {

    /** Where a column's cells stand. */
    public enum Align {
        /** Texts. */
        LEFT,
        /** Marks and short codes. */
        CENTER,
        /** Numbers. */
        RIGHT
    }

    /** A column of texts. */
    public static FormColumn text(String heading, double width) {
        return new FormColumn(heading, null, width, Align.LEFT);
    }

    /** A column of marks, times and short codes. */
    public static FormColumn mark(String heading, double width) {
        return new FormColumn(heading, null, width, Align.CENTER);
    }

    /** A column of numbers. */
    public static FormColumn number(String heading, double width) {
        return new FormColumn(heading, null, width, Align.RIGHT);
    }

    /** The same column under a common heading. */
    public FormColumn under(String above) {
        return new FormColumn(heading, above, width, align);
    }
}
