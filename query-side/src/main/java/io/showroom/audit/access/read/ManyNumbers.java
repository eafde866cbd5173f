package io.showroom.audit.access.read;

import io.showroom.audit.desk.read.Limit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * More different numbers than {@code numbers} tried within {@code minutes} by one person who sees masked ones: who goes
 * through endings or whole numbers one after the other. Searches of the same stretch are one finding.
 */
record ManyNumbers() implements AccessRule {

    @Override
    public String name() {
        return "manyNumbers";
    }

    @Override
    public List<Limit> parameters() {
        return List.of(new Limit("numbers", 40, 1, 10_000), new Limit("minutes", 60, 1, 1440));
    }

    @Override
    public List<Unusual> find(List<Look> looks, Map<String, Integer> set, Named named, Clocks stores) {
        Walk walk = new Walk(set.getOrDefault("numbers", 0), Duration.ofMinutes(set.getOrDefault("minutes", 0)), named);
        looks.stream().filter(look -> look.number() != null).forEach(walk::next);
        walk.end();
        return walk.found;
    }

    private final class Walk {

        private final int most;
        private final Duration within;
        private final Named named;
        private final Deque<Look> last = new ArrayDeque<>();
        private final Map<String, Integer> tried = new HashMap<>();
        private final List<Unusual> found = new ArrayList<>();
        private List<Look> stretch = new ArrayList<>();

        Walk(int most, Duration within, Named named) {
            this.most = most;
            this.within = within;
            this.named = named;
        }

        void next(Look look) {
            while (!last.isEmpty() && isOver(last.getFirst(), look)) {
                tried.computeIfPresent(
                        Objects.requireNonNull(last.removeFirst().number()),
                        (number, times) -> times == 1 ? null : times - 1);
            }
            if (last.isEmpty()) {
                end();
            }
            last.addLast(look);
            tried.merge(Objects.requireNonNull(look.number()), 1, Integer::sum);
            if (tried.size() <= most) {
                end();
            } else if (stretch.isEmpty()) {
                stretch.addAll(last);
            } else {
                stretch.add(look);
            }
        }

        private boolean isOver(Look earlier, Look look) {
            return !earlier.who().equals(look.who())
                    || !earlier.seenAt().plus(within).isAfter(look.seenAt());
        }

        void end() {
            if (!stretch.isEmpty()) {
                found.add(LooksTogether.of(name(), stretch, named));
                stretch = new ArrayList<>();
            }
        }
    }
}
