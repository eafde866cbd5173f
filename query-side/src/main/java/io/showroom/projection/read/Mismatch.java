package io.showroom.projection.read;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that differs from a replay of the log. For a row on both sides, only differing columns are included; personal
 * texts never are.
 *
 * @param readModel name of the table
 * @param key the row's key, by column
 * @param stored the stored values by column; null if the row is missing
 * @param replayed the replayed values by column; null if there should be no row
 */
public record Mismatch(
        String readModel,
        Map<String, @Nullable Object> key,
        @Nullable Map<String, @Nullable Object> stored,
        @Nullable Map<String, @Nullable Object> replayed) {}
