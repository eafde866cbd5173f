package io.showroom.projection.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;

/**
 * The epoch in which a prospect's rows of each table last changed. Most events change the rows of few tables, so a
 * query about the past need not fold the prospect for the others.
 *
 * @param tables sorted names of the tables of own rows; the index is the place in the stored array
 */
record LastChanges(List<String> tables) {

    /** Epoch of rows that never existed. */
    static final int NEVER = -1;

    private static final int UNKNOWN = Integer.MAX_VALUE;

    static LastChanges of(Collection<Projection> projections) {
        return new LastChanges(projections.stream()
                .filter(projection -> projection.kind() == Projection.Kind.OWN)
                .map(Projection::table)
                .sorted()
                .toList());
    }

    /** Returns a projection's index, from 0. */
    int place(Projection projection) {
        return tables.indexOf(projection.table());
    }

    /** Returns the SQL condition on {@code read_model_progress} that rows of a table changed after an epoch. */
    String after(Projection projection, int epoch) {
        return "coalesce(changed[" + (place(projection) + 1) + "], " + UNKNOWN + ") > " + epoch;
    }

    /** Returns the array of a prospect without rows. */
    int[] none() {
        int[] none = new int[tables.size()];
        Arrays.fill(none, NEVER);
        return none;
    }

    /** Returns the stored array of a prospect; if it was made for other tables, every table counts as changed. */
    int[] noted(List<Integer> noted) {
        int[] known = new int[tables.size()];
        Arrays.fill(known, UNKNOWN);
        if (noted.size() == known.length) {
            Arrays.setAll(known, noted::get);
        }
        return known;
    }

    /**
     * Computes the array from a whole timeline.
     *
     * @param ends the timeline at the end of each epoch with events
     * @param now its present rows, by projection
     */
    int[] told(NavigableMap<Integer, Timeline> ends, Map<Projection, List<TableRow>> now) {
        int[] told = none();
        now.forEach((projection, rows) -> told[place(projection)] = last(projection, ends, new HashSet<>(rows)));
        return told;
    }

    private static int last(Projection projection, NavigableMap<Integer, Timeline> ends, Set<TableRow> now) {
        List<Integer> epochs = new ArrayList<>(ends.descendingKeySet());
        for (int i = 0; i < epochs.size(); i++) {
            Set<TableRow> before = i + 1 == epochs.size()
                    ? Set.of()
                    : new HashSet<>(projection.rows(Objects.requireNonNull(ends.get(epochs.get(i + 1)))));
            if (!before.equals(now)) {
                return epochs.get(i);
            }
        }
        return NEVER;
    }
}
