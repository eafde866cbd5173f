package io.showroom.projection.read;

import org.jspecify.annotations.Nullable;

/**
 * A row that is not what a replay of the log gives.
 *
 * @param readModel name of the table
 * @param key the row's key, as JSON
 * @param stored the row as it stands; null if there is none
 * @param replayed the row as the replay gives it; null if there should be none
 */
public record Mismatch(
        String readModel,
        String key,
        @Nullable String stored,
        @Nullable String replayed) {}
