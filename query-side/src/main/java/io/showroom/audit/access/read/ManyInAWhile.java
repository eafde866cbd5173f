package io.showroom.audit.access.read;

import io.showroom.audit.desk.read.Limit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * More different {@code customers} looked at, or {@code numbers} tried by somebody who sees masked ones, by one person
 * within {@code minutes}. Looks that belong to the same stretch are one finding. Customers are told apart only where
 * there could be too many.
 *
 * @param name the rule's name
 * @param parameters what is counted, {@code customers} or {@code numbers}, and {@code minutes}
 * @param counts which looks count
 */
record ManyInAWhile(String name, List<Limit> parameters, Predicate<Look> counts) implements AccessRule {

    @Override
    public List<Unusual> find(List<Look> looks, Map<String, Integer> set, Named named, Clocks stores) {
        String counted = parameters.getFirst().name();
        int most = set.getOrDefault(counted, 0);
        Duration within = Duration.ofMinutes(set.getOrDefault("minutes", 0));
        List<Look> taken = looks.stream().filter(counts).toList();
        Walk walk;
        if (counted.equals("numbers")) {
            Function<Look, Object> number = look -> Objects.requireNonNull(look.number());
            walk = new Walk(
                    most,
                    within,
                    named,
                    number,
                    look -> List.of(number.apply(look).toString()));
        } else {
            named.prepare(doubtful(taken, most, within));
            walk = new Walk(most, within, named, Look::list, named::of);
        }
        taken.forEach(walk::next);
        walk.end();
        return walk.found;
    }

    /** The looks of all stretches that could name too many, if no customer stood in two of their lists. */
    private static List<Look> doubtful(List<Look> counted, int most, Duration within) {
        List<Look> doubtful = new ArrayList<>();
        int[] atMost = {0};
        LastLooks last = new LastLooks(
                within, Look::list, come -> atMost[0] += come.customers(), gone -> atMost[0] -= gone.customers());
        boolean before = false;
        for (Look look : counted) {
            last.next(look);
            boolean now = atMost[0] > most;
            if (now) {
                doubtful.addAll(before ? List.of(look) : last.looks());
            }
            before = now;
        }
        return doubtful;
    }

    private final class Walk {

        private final int most;
        private final Named named;
        private final LastLooks last;
        private final Map<String, Integer> different = new HashMap<>();
        private final List<Unusual> found = new ArrayList<>();
        private List<Look> stretch = new ArrayList<>();

        Walk(int most, Duration within, Named named, Function<Look, Object> group, Function<Look, List<String>> tells) {
            this.most = most;
            this.named = named;
            this.last = new LastLooks(
                    within,
                    group,
                    come -> tells.apply(come).forEach(one -> different.merge(one, 1, Integer::sum)),
                    gone -> tells.apply(gone)
                            .forEach(one ->
                                    different.computeIfPresent(one, (same, times) -> times == 1 ? null : times - 1)));
        }

        void next(Look look) {
            last.next(look);
            if (last.size() == 1) {
                end();
            }
            if (different.size() <= most) {
                end();
            } else if (stretch.isEmpty()) {
                stretch.addAll(last.looks());
            } else {
                stretch.add(look);
            }
        }

        void end() {
            if (!stretch.isEmpty()) {
                found.add(LooksTogether.of(name, stretch, named));
                stretch = new ArrayList<>();
            }
        }
    }
}
