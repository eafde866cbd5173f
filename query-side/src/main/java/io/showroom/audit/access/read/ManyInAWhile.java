package io.showroom.audit.access.read;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * More different customers than {@code customers} looked at by one person within {@code minutes}. Looks that belong to
 * the same stretch are one finding.
 *
 * @param name the rule's name
 * @param parameters {@code customers} and {@code minutes}
 * @param counts which looks count
 */
record ManyInAWhile(String name, List<Parameter> parameters, Predicate<AccessEntry> counts) implements AccessRule {

    @Override
    public List<Unusual> find(List<AccessLine> lines, Map<String, Integer> set, Clocks stores) {
        List<Unusual> found = new ArrayList<>();
        Walk walk =
                new Walk(set.getOrDefault("customers", 0), Duration.ofMinutes(set.getOrDefault("minutes", 0)), found);
        lines.stream().filter(line -> counts.test(line.entry())).forEach(walk::next);
        walk.end();
        return found;
    }

    /** One walk over the looks by person and time, with those of the last minutes at hand. */
    private final class Walk {

        private final int most;
        private final Duration within;
        private final List<Unusual> found;
        private final Deque<AccessLine> recent = new ArrayDeque<>();
        private final Map<String, Integer> customers = new HashMap<>();
        private List<AccessLine> stretch = new ArrayList<>();

        Walk(int most, Duration within, List<Unusual> found) {
            this.most = most;
            this.within = within;
            this.found = found;
        }

        void next(AccessLine line) {
            while (!recent.isEmpty() && isOver(recent.getFirst(), line)) {
                leave(recent.removeFirst());
            }
            if (recent.isEmpty()) {
                end();
            }
            recent.addLast(line);
            line.entry().prospects().forEach(id -> customers.merge(id, 1, Integer::sum));
            if (customers.size() > most) {
                if (stretch.isEmpty()) {
                    stretch.addAll(recent);
                } else {
                    stretch.add(line);
                }
            } else {
                end();
            }
        }

        void end() {
            if (!stretch.isEmpty()) {
                found.add(LooksTogether.of(name, stretch));
                stretch = new ArrayList<>();
            }
        }

        private boolean isOver(AccessLine earlier, AccessLine line) {
            return !earlier.entry().who().equals(line.entry().who())
                    || !earlier.entry()
                            .seenAt()
                            .plus(within)
                            .isAfter(line.entry().seenAt());
        }

        private void leave(AccessLine line) {
            line.entry()
                    .prospects()
                    .forEach(id -> customers.computeIfPresent(id, (same, times) -> times == 1 ? null : times - 1));
        }
    }
}
