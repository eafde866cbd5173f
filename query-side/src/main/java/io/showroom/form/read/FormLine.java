package io.showroom.form.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A line of a form.
 *
 * @param cells its cells from the left; missing ones at the end are empty
 */
public record FormLine(List<FormCell> cells) {

    /** Copies the cells. */
    public FormLine {
        cells = List.copyOf(cells);
    }

    /** A line of plain values, or of cells; null for an empty cell. */
    public static FormLine of(@Nullable Object... values) {
        return of(Arrays.asList(values));
    }

    /**
     * A line of a name and of as many values, or cells, as there are columns beside it.
     *
     * @param cells gives the one in a place, from 0; null for an empty cell
     */
    public static FormLine of(String name, int columns, IntFunction<? extends @Nullable Object> cells) {
        List<@Nullable Object> line = new ArrayList<>(List.of(name));
        IntStream.range(0, columns).mapToObj(cells).forEach(line::add);
        return of(line);
    }

    /** A line of plain values, or of cells; null for an empty cell. */
    public static FormLine of(List<? extends @Nullable Object> values) {
        return new FormLine(values.stream()
                .map(value -> value instanceof FormCell cell ? cell : FormCell.of(value))
                .toList());
    }
}
