package io.showroom.projection.read;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that is not what a replay of the log gives. Of a row that is there on both sides only the columns that differ
 * are told; personal texts never are.
 *
 * @param readModel name of the table
 * @param key the row's key, by column
 * @param stored the row as it stands, by column; null if there is none
 * @param replayed the row as the replay gives it, by column; null if there should be none
 */
public record Mismatch(
        String readModel,
        Map<String, @Nullable Object> key,
        @Nullable Map<String, @Nullable Object> stored,
        @Nullable Map<String, @Nullable Object> replayed) {}
