package io.showroom.report.read;

import io.showroom.projection.read.CubeQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * About what a report is asked.
 *
 * @param stores keys of the stores; null for all
 * @param consultant when a consultant asks: only figures of prospects that were theirs at that moment
 * @param asKnownAt only what was recorded by then; null for everything
 */
public record ReportScope(
        @Nullable List<String> stores,
        @Nullable String consultant,
        @Nullable Instant asKnownAt) {

    /** Everything there is. */
    public static final ReportScope EVERYTHING = new ReportScope(null, null, null);

    /**
     * Conditions on rows that say in their column {@code consultant} whose they are: these, that they belong to the
     * stores asked for, and to the asking consultant if it is one.
     */
    public List<CubeQuery.Condition> whereOwn(CubeQuery.Condition... conditions) {
        List<CubeQuery.Condition> all = new ArrayList<>(where(conditions));
        if (consultant != null) {
            all.add(new CubeQuery.OneOf("consultant", List.of(consultant)));
        }
        return List.copyOf(all);
    }

    /** Conditions on rows: these, and that they belong to the stores asked for. */
    public List<CubeQuery.Condition> where(CubeQuery.Condition... conditions) {
        List<CubeQuery.Condition> all = new ArrayList<>(List.of(conditions));
        if (stores != null) {
            all.add(new CubeQuery.OneOf("store", stores));
        }
        return List.copyOf(all);
    }
}
