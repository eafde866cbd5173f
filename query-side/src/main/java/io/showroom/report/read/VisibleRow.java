package io.showroom.report.read;

import org.jspecify.annotations.Nullable;

/**
 * A row of a dimension with the consultant who may see it.
 *
 * @param owner user key of the consultant assigned at that moment; null for nobody, and if no consultant is asking
 * @param key key of the row
 */
public record VisibleRow(@Nullable String owner, String key) {

    /** Returns the row that an act of this moment counts in, for a consultant's own figures or for all (null). */
    public static VisibleRow at(TimelineMoment moment, String key, @Nullable String consultant) {
        return new VisibleRow(consultant == null ? null : moment.consultant(), key);
    }

    /** Returns whether the consultant may see it; always true for null. */
    public boolean by(@Nullable String consultant) {
        return consultant == null || Dimension.orNone(owner).equals(consultant);
    }
}
