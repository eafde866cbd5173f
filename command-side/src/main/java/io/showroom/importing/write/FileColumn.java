package io.showroom.importing.write;

import io.showroom.commandapi.Rejection;
import java.util.List;
import java.util.Locale;

/** A column that a kind of file can have, known by the name in its header line. */
interface FileColumn {

    /** Its name in capitals, as an enum has it. */
    String name();

    /** The name it has in a header line, and in what is said about it. */
    default String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Other names that header lines have for it. */
    default List<String> others() {
        return List.of();
    }

    /** Whether no file can be without it. */
    boolean needed();

    /** What is said of a file without it. */
    default Rejection missing() {
        return Rejection.malformed("columnMissing", "file", header());
    }

    /** Whether a text says something there. */
    default boolean says(String text) {
        return !text.isEmpty();
    }

    /** How it is called where a cell of it is at fault, whatever its file calls it. */
    default String called(String asWritten) {
        return header();
    }
}
