package io.showroom.report.read;

import org.jspecify.annotations.Nullable;

/**
 * A row of a dimension, as far as somebody may see it.
 *
 * @param owner the consultant whose prospect it was at that moment; null for nobody, and where nobody asks
 * @param key key of the row
 */
public record VisibleRow(@Nullable String owner, String key) {

    /** Where something at a moment is seen, asked by a consultant (only their own prospects) or by others (null). */
    public static VisibleRow at(TimelineMoment moment, String key, @Nullable String consultant) {
        return new VisibleRow(consultant == null ? null : moment.consultant(), key);
    }

    /** Whether the asking consultant sees it; everything is seen when none asks. */
    public boolean by(@Nullable String consultant) {
        return consultant == null || Dimension.orNone(owner).equals(consultant);
    }
}
