package io.showroom.form.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A cell of a form.
 *
 * @param value a text, a number, a {@link java.time.LocalDate}, a {@link java.time.LocalTime}, a {@link Share}, or null
 *     for an empty cell
 * @param columns number of columns it spans, at least 1
 * @param tone its emphasis
 * @param behind link to the prospects that it counts, as the value of the parameter {@code figure} (and further ones);
 *     null for none. Paper and files omit it.
 */
public record FormCell(
        @Nullable Object value,
        int columns,
        Tone tone,
        @Nullable String behind) {

    /** Creates a cell without link. */
    public FormCell(@Nullable Object value, int columns, Tone tone) {
        this(value, columns, tone, null);
    }

    /** Emphasis of a cell, also in print. */
    public enum Tone {
        /** None. */
        PLAIN,
        /** Bold. */
        STRONG,
        /** Grey background: weekends, days outside the month. */
        SHADED,
        /** Bold on light red: something was missed. The text must say so as well. */
        WARNING
    }

    /**
     * A share, displayed as a percentage. Values above 1 are ratios and are displayed in words.
     *
     * @param of 1 is a hundred percent; null if the denominator is zero, displayed as a dash
     * @param words text of a ratio above 1; null for a share
     */
    public record Share(@Nullable Double of, @Nullable String words) {}

    /** An empty cell. */
    public static final FormCell EMPTY = new FormCell(null, 1, Tone.PLAIN);

    /** Creates a cell with a value. */
    public static FormCell of(@Nullable Object value) {
        return value == null ? EMPTY : new FormCell(value, 1, Tone.PLAIN);
    }

    /** Creates a share; a dash for null. */
    public static FormCell share(@Nullable Double of) {
        return of(new Share(of, null));
    }

    /**
     * Creates a share, or a ratio of counts of different things or people; a dash for null.
     *
     * @param toOne formats a ratio above 1 from its number
     */
    public static FormCell share(@Nullable Double of, UnaryOperator<String> toOne) {
        return of == null || of <= 1 ? share(of) : of(new Share(of, toOne.apply(plain(of))));
    }

    /** Formats a number with at most one decimal, for texts. */
    public static String plain(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString();
    }

    /** Returns this cell over several columns. */
    public FormCell over(int several) {
        return new FormCell(value, several, tone, behind);
    }

    /** Returns this cell with an emphasis. */
    public FormCell as(Tone how) {
        return new FormCell(value, columns, how, behind);
    }

    /**
     * Creates a count with a link to the prospects it counts.
     *
     * @param figure name of the figure
     * @param key key of its row in a breakdown; empty for the total
     */
    public static FormCell counting(long count, String figure, String key) {
        String row = key.isEmpty() ? "" : "&key=" + UriUtils.encode(key, StandardCharsets.UTF_8);
        return new FormCell(count, 1, Tone.PLAIN, count == 0 ? null : figure + row);
    }
}
