package io.showroom.report.compare.read;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as known at two moments.
 *
 * @param report its name
 * @param title as people call it
 * @param fromKnown the earlier moment
 * @param toKnown the later moment; null for now
 * @param differences the cells that differ
 * @param eventCount how many events were recorded in between that the report can show
 * @param events the latest of them
 */
public record Compared(
        String report,
        String title,
        Instant fromKnown,
        @Nullable Instant toKnown,
        List<ChangedCell> differences,
        long eventCount,
        List<RecordedBetween> events) {}
