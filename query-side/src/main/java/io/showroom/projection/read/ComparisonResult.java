package io.showroom.projection.read;

import java.util.List;

/**
 * Result of comparing read models with a replay of the log.
 *
 * @param count number of differing rows
 * @param mismatches the first of them, at most 500 per read model
 */
public record ComparisonResult(long count, List<Mismatch> mismatches) {

    /** No difference. */
    public static final ComparisonResult NOTHING = new ComparisonResult(0, List.of());

    /** Copies the list. */
    public ComparisonResult {
        mismatches = List.copyOf(mismatches);
    }

    static ComparisonResult together(List<ComparisonResult> parts) {
        return new ComparisonResult(
                parts.stream().mapToLong(ComparisonResult::count).sum(),
                parts.stream().flatMap(part -> part.mismatches.stream()).toList());
    }
}
