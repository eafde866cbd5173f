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

    /** Creates a line of values or cells; null for an empty cell. */
    public static FormLine of(@Nullable Object... values) {
        return of(Arrays.asList(values));
    }

    /**
     * Creates a line of a name and {@code columns} values or cells.
     *
     * @param cells returns the value at an index, from 0; null for an empty cell
     */
    public static FormLine of(String name, int columns, IntFunction<? extends @Nullable Object> cells) {
        List<@Nullable Object> line = new ArrayList<>(List.of(name));
        IntStream.range(0, columns).mapToObj(cells).forEach(line::add);
        return of(line);
    }

    /** Creates a line of values or cells; null for an empty cell. */
    public static FormLine of(List<? extends @Nullable Object> values) {
        return new FormLine(values.stream()
                .map(value -> value instanceof FormCell cell ? cell : FormCell.of(value))
                .toList());
    }
}
