package io.showroom.report.compare.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a comparison: a report as known at two moments.
 *
 * @param report the report's key
 * @param title title of its form in the reader's language
 * @param fromKnown the earlier moment
 * @param toKnown the later moment; null for now
 * @param differences the cells that differ
 * @param eventCount how many events that can affect the report were recorded in between
 * @param events the latest of them, at most {@link EntriesBetween#MOST}, newest first
 */
public record ReportComparison(
        String report,
        String title,
        Instant fromKnown,
        @Nullable Instant toKnown,
        List<ChangedCell> differences,
        long eventCount,
        List<RecordedBetween> events) {

    /** Returns the ids of the prospects that the listed events belong to. */
    @JsonIgnore
    Set<String> prospects() {
        return events.stream().map(RecordedBetween::prospectId).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
