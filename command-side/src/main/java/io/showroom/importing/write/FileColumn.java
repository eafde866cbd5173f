package io.showroom.importing.write;

import io.showroom.commandapi.Rejection;
import java.util.List;
import java.util.Locale;

/** A column of an import file, identified by its header. */
interface FileColumn {

    /** The constant's name in upper case. */
    String name();

    /** Returns the header, also used in messages. */
    default String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns other accepted headers, in lower case. */
    default List<String> others() {
        return List.of();
    }

    /** Whether every file must have it. */
    boolean needed();

    /** Returns the rejection of a file without it. */
    default Rejection missing() {
        return Rejection.malformed("columnMissing", "file", header());
    }

    /** Whether a cell's text counts as given. */
    default boolean says(String text) {
        return !text.isEmpty();
    }

    /**
     * Returns the column's name for messages about a cell.
     *
     * @param asWritten the header in the file
     */
    default String called(String asWritten) {
        return header();
    }
}
