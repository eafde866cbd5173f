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
 * In which epoch a prospect's rows of each table last changed. Most events change the rows of few tables: those of the
 * others are still what they were, and whoever asks about a moment need not fold the prospect for their sake.
 *
 * @param tables names of the tables of prospects' own rows; each has the place of its name among them
 */
record LastChanges(List<String> tables) {

    /** The epoch of rows that never changed: there were none. */
    static final int NEVER = -1;

    private static final int UNKNOWN = Integer.MAX_VALUE;

    static LastChanges of(Collection<Projection> projections) {
        return new LastChanges(projections.stream()
                .filter(projection -> projection.kind() == Projection.Kind.OWN)
                .map(Projection::table)
                .sorted()
                .toList());
    }

    /** A projection's place, counted from 0. */
    int place(Projection projection) {
        return tables.indexOf(projection.table());
    }

    /** The condition on a prospect's progress that rows of a table changed after an epoch. */
    String after(Projection projection, int epoch) {
        return "coalesce(changed[" + (place(projection) + 1) + "], " + UNKNOWN + ") > " + epoch;
    }

    /** What is known of a prospect with no rows. */
    int[] none() {
        int[] none = new int[tables.size()];
        Arrays.fill(none, NEVER);
        return none;
    }

    /** What was noted of a prospect; where that is of other tables than these, nothing is known to have stood still. */
    int[] noted(List<Integer> noted) {
        int[] known = new int[tables.size()];
        Arrays.fill(known, UNKNOWN);
        if (noted.size() == known.length) {
            Arrays.setAll(known, noted::get);
        }
        return known;
    }

    /**
     * What a whole timeline tells.
     *
     * @param ends the timeline as it stood at the end of each epoch that brought anything
     * @param now its rows, by projection
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
