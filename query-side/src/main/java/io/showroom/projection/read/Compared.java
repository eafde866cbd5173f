package io.showroom.projection.read;

import java.util.List;

/**
 * What a comparison of read models with a replay of the log found.
 *
 * @param count in how many rows they differ
 * @param mismatches the first of them, at most 500 of each read model
 */
public record Compared(long count, List<Mismatch> mismatches) {

    /** No difference. */
    public static final Compared NOTHING = new Compared(0, List.of());

    /** Copies the list. */
    public Compared {
        mismatches = List.copyOf(mismatches);
    }

    static Compared together(List<Compared> parts) {
        return new Compared(
                parts.stream().mapToLong(Compared::count).sum(),
                parts.stream().flatMap(part -> part.mismatches.stream()).toList());
    }
}
