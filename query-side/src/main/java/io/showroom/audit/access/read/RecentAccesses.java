package io.showroom.audit.access.read;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Sliding window over the accesses of one user, with callbacks when a group of accesses enters and leaves it. */
final class RecentAccesses {

    private final Duration within;
    private final Function<AccessEvent, Object> group;
    private final Consumer<AccessEvent> come;
    private final Consumer<AccessEvent> gone;
    private final Deque<AccessEvent> accesses = new ArrayDeque<>();
    private final Map<Object, Integer> groups = new HashMap<>();

    /**
     * Creates an empty window.
     *
     * @param group key of the group: the same list of customers, or the same number
     * @param come receives the first access of a group that enters
     * @param gone receives the last access of a group that leaves
     * @param within length of the window
     */
    RecentAccesses(
            Duration within,
            Function<AccessEvent, Object> group,
            Consumer<AccessEvent> come,
            Consumer<AccessEvent> gone) {
        this.within = within;
        this.group = group;
        this.come = come;
        this.gone = gone;
    }

    /** Adds the next access in order of user and time, and removes those that are too old or by another user. */
    void next(AccessEvent access) {
        while (!accesses.isEmpty() && isOver(accesses.getFirst(), access)) {
            AccessEvent first = accesses.removeFirst();
            if (groups.merge(group.apply(first), -1, Integer::sum) == 0) {
                groups.remove(group.apply(first));
                gone.accept(first);
            }
        }
        accesses.addLast(access);
        if (groups.merge(group.apply(access), 1, Integer::sum) == 1) {
            come.accept(access);
        }
    }

    /** Returns the accesses in the window, in order of time. */
    List<AccessEvent> accesses() {
        return List.copyOf(accesses);
    }

    /** Returns the number of accesses in the window. */
    int size() {
        return accesses.size();
    }

    private boolean isOver(AccessEvent earlier, AccessEvent access) {
        return !earlier.who().equals(access.who())
                || !earlier.seenAt().plus(within).isAfter(access.seenAt());
    }
}
