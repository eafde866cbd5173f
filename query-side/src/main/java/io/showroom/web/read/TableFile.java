package io.showroom.web.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be sent as a file.
 *
 * @param name name of the file without ending, and of the sheet
 * @param headers headers of the columns
 * @param rows cells: {@link String}, {@link Long}, {@link Double}, {@link Percent} or null for an empty one
 */
public record TableFile(String name, List<String> headers, List<List<@Nullable Object>> rows) {

    /**
     * A share to be shown as a percentage.
     *
     * @param share 1 is a hundred percent
     */
    public record Percent(double share) {

        /** The share as a percentage; null stays null. */
        public static @Nullable Percent of(@Nullable Double share) {
            return share == null ? null : new Percent(share);
        }
    }
}
