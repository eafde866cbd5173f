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
 * @param columns how many columns it spans, at least 1
 * @param tone how it stands out
 * @param behind what leads to the prospects that it counts, as it goes on behind {@code figure=} in an address; null
 *     for nothing. Paper and files leave it out.
 */
public record FormCell(
        @Nullable Object value,
        int columns,
        Tone tone,
        @Nullable String behind) {

    /** A cell that leads nowhere. */
    public FormCell(@Nullable Object value, int columns, Tone tone) {
        this(value, columns, tone, null);
    }

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
     * A share, shown as a percentage. More than the whole is no share but a ratio, and is told in words.
     *
     * @param of 1 is a hundred percent; null where there is nothing to divide by, shown as a dash
     * @param words how it reads if it is more than the whole; null for a share
     */
    public record Share(@Nullable Double of, @Nullable String words) {}

    /** An empty cell. */
    public static final FormCell EMPTY = new FormCell(null, 1, Tone.PLAIN);

    /** A cell with a value. */
    public static FormCell of(@Nullable Object value) {
        return value == null ? EMPTY : new FormCell(value, 1, Tone.PLAIN);
    }

    /** A share of a whole; a dash for null. */
    public static FormCell share(@Nullable Double of) {
        return of(new Share(of, null));
    }

    /**
     * A share, or a ratio of counts of different things or people; a dash for null.
     *
     * @param toOne says that a number of the one falls to each of the other
     */
    public static FormCell share(@Nullable Double of, UnaryOperator<String> toOne) {
        return of == null || of <= 1 ? share(of) : of(new Share(of, toOne.apply(plain(of))));
    }

    /** A number with one decimal at most, as it stands in words. */
    public static String plain(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString();
    }

    /** The same cell over several columns. */
    public FormCell over(int several) {
        return new FormCell(value, several, tone, behind);
    }

    /** The same cell standing out. */
    public FormCell as(Tone how) {
        return new FormCell(value, columns, how, behind);
    }

    /**
     * A count that leads to the prospects it counts.
     *
     * @param figure its name
     * @param key key of its row in a breakdown; empty for the row of all
     */
    public static FormCell counting(long count, String figure, String key) {
        String row = key.isEmpty() ? "" : "&key=" + UriUtils.encode(key, StandardCharsets.UTF_8);
        return new FormCell(count, 1, Tone.PLAIN, count == 0 ? null : figure + row);
    }
}
