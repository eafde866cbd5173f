package io.showroom.audit.access.read;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The looks of the last minutes by one person. Tells when a list of customers comes in, and when it is gone again. */
final class LastLooks {

    private final Duration within;
    private final Consumer<Look> come;
    private final Consumer<Look> gone;
    private final Deque<Look> looks = new ArrayDeque<>();
    private final Map<Long, Integer> lists = new HashMap<>();

    /**
     * No looks yet.
     *
     * @param come is told the first look that names a list
     * @param gone is told the last look that named it
     */
    LastLooks(Duration within, Consumer<Look> come, Consumer<Look> gone) {
        this.within = within;
        this.come = come;
        this.gone = gone;
    }

    /** Takes the next look in, by person and time; those too long ago or of somebody else go. */
    void next(Look look) {
        while (!looks.isEmpty() && isOver(looks.getFirst(), look)) {
            Look first = looks.removeFirst();
            if (lists.merge(first.list(), -1, Integer::sum) == 0) {
                lists.remove(first.list());
                gone.accept(first);
            }
        }
        looks.addLast(look);
        if (lists.merge(look.list(), 1, Integer::sum) == 1) {
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
