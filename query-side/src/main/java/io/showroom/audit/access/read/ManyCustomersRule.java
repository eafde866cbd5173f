package io.showroom.audit.access.read;

import io.showroom.audit.home.read.Limit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Rule: one user accessed more than {@code customers} distinct customers, or searched for more than {@code numbers}
 * distinct phone numbers that are shown masked to them, within {@code minutes}. Accesses of overlapping windows form
 * one finding. Lists of customers are read only where the limit could be exceeded.
 *
 * @param name the rule's name
 * @param parameters the limit, {@code customers} or {@code numbers}, and {@code minutes}
 * @param counts which accesses count
 */
record ManyCustomersRule(String name, List<Limit> parameters, Predicate<AccessEvent> counts) implements AccessRule {

    @Override
    public List<UnusualAccess> find(
            List<AccessEvent> accesses, Map<String, Integer> set, AccessedCustomers named, WorkplaceClocks stores) {
        String counted = parameters.getFirst().name();
        int most = set.getOrDefault(counted, 0);
        Duration within = Duration.ofMinutes(set.getOrDefault("minutes", 0));
        List<AccessEvent> taken = accesses.stream().filter(counts).toList();
        Walk walk;
        if (counted.equals("numbers")) {
            Function<AccessEvent, Object> number = access -> Objects.requireNonNull(access.number());
            walk = new Walk(
                    most,
                    within,
                    named,
                    number,
                    access -> List.of(number.apply(access).toString()));
        } else {
            named.prepare(doubtful(taken, most, within));
            walk = new Walk(most, within, named, AccessEvent::list, named::of);
        }
        taken.forEach(walk::next);
        walk.end();
        return walk.found;
    }

    /** Returns the accesses of all windows that could exceed the limit if no customer were in two lists. */
    private static List<AccessEvent> doubtful(List<AccessEvent> counted, int most, Duration within) {
        List<AccessEvent> doubtful = new ArrayList<>();
        int[] atMost = {0};
        RecentAccesses last = new RecentAccesses(
                within,
                AccessEvent::list,
                come -> atMost[0] += come.customers(),
                gone -> atMost[0] -= gone.customers());
        boolean before = false;
        for (AccessEvent access : counted) {
            last.next(access);
            boolean now = atMost[0] > most;
            if (now) {
                doubtful.addAll(before ? List.of(access) : last.accesses());
            }
            before = now;
        }
        return doubtful;
    }

    private final class Walk {

        private final int most;
        private final AccessedCustomers named;
        private final RecentAccesses last;
        private final Map<String, Integer> different = new HashMap<>();
        private final List<UnusualAccess> found = new ArrayList<>();
        private List<AccessEvent> stretch = new ArrayList<>();

        Walk(
                int most,
                Duration within,
                AccessedCustomers named,
                Function<AccessEvent, Object> group,
                Function<AccessEvent, List<String>> tells) {
            this.most = most;
            this.named = named;
            this.last = new RecentAccesses(
                    within,
                    group,
                    come -> tells.apply(come).forEach(one -> different.merge(one, 1, Integer::sum)),
                    gone -> tells.apply(gone)
                            .forEach(one ->
                                    different.computeIfPresent(one, (same, times) -> times == 1 ? null : times - 1)));
        }

        void next(AccessEvent access) {
            last.next(access);
            if (last.size() == 1) {
                end();
            }
            if (different.size() <= most) {
                end();
            } else if (stretch.isEmpty()) {
                stretch.addAll(last.accesses());
            } else {
                stretch.add(access);
            }
        }

        void end() {
            if (!stretch.isEmpty()) {
                found.add(AccessGroupRule.of(name, stretch, named));
                stretch = new ArrayList<>();
            }
        }
    }
}
