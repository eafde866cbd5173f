package io.showroom.audit.access.read;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The looks of the last minutes by one person. Tells when a group of them comes in, and when it is gone again. */
final class RecentAccesses {

    private final Duration within;
    private final Function<AccessEvent, Object> group;
    private final Consumer<AccessEvent> come;
    private final Consumer<AccessEvent> gone;
    private final Deque<AccessEvent> accesses = new ArrayDeque<>();
    private final Map<Object, Integer> groups = new HashMap<>();

    /**
     * No looks yet.
     *
     * @param group which looks belong together: they name the same list, or try the same number
     * @param come is told the first access of a group
     * @param gone is told the last access of it
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

    /** Takes the next look in, by person and time; those too long ago or of somebody else go. */
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

    /** Those at hand, in the order of time. */
    List<AccessEvent> accesses() {
        return List.copyOf(accesses);
    }

    /** How many. */
    int size() {
        return accesses.size();
    }

    private boolean isOver(AccessEvent earlier, AccessEvent access) {
        return !earlier.who().equals(access.who())
                || !earlier.seenAt().plus(within).isAfter(access.seenAt());
    }
}
