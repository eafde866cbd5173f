package io.showroom.audit.access.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads and caches the customers of accesses. Each distinct list is read once. */
final class AccessedCustomers {

    private final Function<Collection<Long>, Map<Long, List<String>>> read;
    private final Map<Long, List<String>> known = new HashMap<>();

    /**
     * Creates the cache.
     *
     * @param read returns lists of customers by positions of entries that have them
     */
    AccessedCustomers(Function<Collection<Long>, Map<Long, List<String>>> read) {
        this.read = read;
    }

    /** Reads the customers of these accesses that are not cached yet, in one query. */
    void prepare(Collection<AccessEvent> accesses) {
        Map<Long, Long> listAt = new HashMap<>();
        Set<Long> wanted = new HashSet<>();
        for (AccessEvent access : accesses) {
            if (access.customers() > 0 && !known.containsKey(access.list()) && wanted.add(access.list())) {
                listAt.put(access.position(), access.list());
            }
        }
        if (!listAt.isEmpty()) {
            read.apply(listAt.keySet()).forEach((position, customers) -> known.put(listAt.get(position), customers));
        }
    }

    /** Returns the customers of an access; empty unless they were prepared. */
    List<String> of(AccessEvent access) {
        return known.getOrDefault(access.list(), List.of());
    }

    /** Returns the number of distinct customers in some accesses. */
    int different(Collection<AccessEvent> accesses) {
        if (accesses.size() == 1) {
            return accesses.iterator().next().customers();
        }
        prepare(accesses);
        Set<String> customers = new HashSet<>();
        accesses.forEach(access -> customers.addAll(of(access)));
        return customers.size();
    }
}
