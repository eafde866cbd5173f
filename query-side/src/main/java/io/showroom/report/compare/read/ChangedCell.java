package io.showroom.report.compare.read;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a form that differs between two moments.
 *
 * @param block title of the block it stands in; null for the form's only one
 * @param line what its line is about: the texts at its beginning
 * @param column heading of its column
 * @param from its value at the earlier moment: a number, or a text; null if it was empty or the line was not there
 * @param to its value at the later moment, likewise
 * @param difference by how much it changed; null unless both are numbers, where an empty cell counts as none
 */
public record ChangedCell(
        @Nullable String block,
        String line,
        String column,
        @Nullable Object from,
        @Nullable Object to,
        @Nullable Number difference) {}
