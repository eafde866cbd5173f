package io.showroom.form.read;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a form.
 *
 * @param value a text, a number, a {@link java.time.LocalDate}, a {@link java.time.LocalTime}, a {@link Share}, or null
 *     for an empty cell
 * @param columns how many columns it spans, at least 1
 * @param tone how it stands out
 */
public record FormCell(@Nullable Object value, int columns, Tone tone) {

    /** How a cell stands out, in print too. */
    public enum Tone {
        /** Not at all. */
        PLAIN,
        /** Bold. */
        STRONG,
        /** On grey ground: weekends, days outside the month. */
        SHADED,
        /** Bold on light red ground: what was missed. The text must say so as well. */
        WARNING
    }

    /**
     * A share, shown as a percentage.
     *
     * @param of 1 is a hundred percent; null where there is nothing to divide by, shown as a dash
     */
    public record Share(@Nullable Double of) {}

    /** An empty cell. */
    public static final FormCell EMPTY = new FormCell(null, 1, Tone.PLAIN);

    /** A cell with a value. */
    public static FormCell of(@Nullable Object value) {
        return value == null ? EMPTY : new FormCell(value, 1, Tone.PLAIN);
    }

    /** A share; a dash for null. */
    public static FormCell share(@Nullable Double of) {
        return of(new Share(of));
    }

    /** The same cell over several columns. */
    public FormCell over(int several) {
        return new FormCell(value, several, tone);
    }

    /** The same cell standing out. */
    public FormCell as(Tone how) {
        return new FormCell(value, columns, how);
    }
}
