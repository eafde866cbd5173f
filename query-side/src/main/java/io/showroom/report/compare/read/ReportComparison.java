package io.showroom.report.compare.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
public record ReportComparison(
        String report,
        String title,
        Instant fromKnown,
        @Nullable Instant toKnown,
        List<ChangedCell> differences,
        long eventCount,
        List<RecordedBetween> events) {

    /** The prospects that the events are about. */
    @JsonIgnore
    Set<String> prospects() {
        return events.stream().map(RecordedBetween::prospectId).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
