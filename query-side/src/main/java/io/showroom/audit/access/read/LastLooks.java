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
final class LastLooks {

    private final Duration within;
    private final Function<Look, Object> group;
    private final Consumer<Look> come;
    private final Consumer<Look> gone;
    private final Deque<Look> looks = new ArrayDeque<>();
    private final Map<Object, Integer> groups = new HashMap<>();

    /**
     * No looks yet.
     *
     * @param group which looks belong together: they name the same list, or try the same number
     * @param come is told the first look of a group
     * @param gone is told the last look of it
     */
    LastLooks(Duration within, Function<Look, Object> group, Consumer<Look> come, Consumer<Look> gone) {
        this.within = within;
        this.group = group;
        this.come = come;
        this.gone = gone;
    }

    /** Takes the next look in, by person and time; those too long ago or of somebody else go. */
    void next(Look look) {
        while (!looks.isEmpty() && isOver(looks.getFirst(), look)) {
            Look first = looks.removeFirst();
            if (groups.merge(group.apply(first), -1, Integer::sum) == 0) {
                groups.remove(group.apply(first));
                gone.accept(first);
            }
        }
        looks.addLast(look);
        if (groups.merge(group.apply(look), 1, Integer::sum) == 1) {
            come.accept(look);
        }
    }

    /** Those at hand, in the order of time. */
    List<Look> looks() {
        return List.copyOf(looks);
    }

    /** How many. */
    int size() {
        return looks.size();
    }

    private boolean isOver(Look earlier, Look look) {
        return !earlier.who().equals(look.who())
                || !earlier.seenAt().plus(within).isAfter(look.seenAt());
    }
}
