package io.showroom.answer.read;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table that leaves as a file: CSV or XLSX, as the caller accepts.
 *
 * @param name file name without ending
 * @param headings headings of the columns
 * @param rows gives one row after the other: texts, numbers, dates, times, or null for nothing
 */
public record Sheet(String name, List<String> headings, Rows rows) {

    /** Gives all rows to a consumer, one after the other. */
    @FunctionalInterface
    public interface Rows {

        /** Gives all rows. */
        void forEach(Consumer<List<@Nullable Object>> each);
    }
}
