package io.showroom.report.compare.read;

import org.jspecify.annotations.Nullable;

/**
 * A value object: one cell of a form that has different values at two moments of knowledge.
 *
 * @param block title of the block it stands in; null for the form's only one
 * @param line the key texts at the beginning of its line, joined by " · "
 * @param column heading of its column; empty if the whole line was added or removed
 * @param from its value at the earlier moment: a number or a text; null if the cell was empty or the line was absent
 * @param to its value at the later moment, in the same types; null if the cell is empty or the line is absent
 * @param difference {@code to} minus {@code from}, an empty cell counting as 0; null unless both are numbers or empty
 */
public record ChangedCell(
        @Nullable String block,
        String line,
        String column,
        @Nullable Object from,
        @Nullable Object to,
        @Nullable Number difference) {}
