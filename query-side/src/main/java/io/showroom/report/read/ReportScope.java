package io.showroom.report.read;

import io.showroom.projection.read.CubeQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value object: the stores, consultant and moment of knowledge that a report is about.
 *
 * @param stores keys of the stores; null for all
 * @param consultant user key: only figures of prospects assigned to them at the time ("none": to nobody); null for all
 * @param asKnownAt only events recorded by then; null for all
 */
public record ReportScope(
        @Nullable List<String> stores,
        @Nullable String consultant,
        @Nullable Instant asKnownAt) {

    /** All stores and consultants, as known now. */
    public static final ReportScope EVERYTHING = new ReportScope(null, null, null);

    /** Returns the conditions, plus those on the columns {@code store} and {@code consultant}. */
    public List<CubeQuery.Condition> whereOwn(CubeQuery.Condition... conditions) {
        List<CubeQuery.Condition> all = new ArrayList<>(where(conditions));
        if (consultant != null) {
            all.add(new CubeQuery.OneOf("consultant", List.of(consultant)));
        }
        return List.copyOf(all);
    }

    /** Returns the conditions, plus that on the column {@code store}. */
    public List<CubeQuery.Condition> where(CubeQuery.Condition... conditions) {
        List<CubeQuery.Condition> all = new ArrayList<>(List.of(conditions));
        if (stores != null) {
            all.add(new CubeQuery.OneOf("store", stores));
        }
        return List.copyOf(all);
    }
}
