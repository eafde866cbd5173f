package io.showroom.audit.access.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Tells which customers looks name. Each list is read once, however many accesses name it. */
final class AccessedCustomers {

    private final Function<Collection<Long>, Map<Long, List<String>>> read;
    private final Map<Long, List<String>> known = new HashMap<>();

    /** Reads what is asked for by the position of an entry that names the list. */
    AccessedCustomers(Function<Collection<Long>, Map<Long, List<String>>> read) {
        this.read = read;
    }

    /** Reads the customers of these accesses together, so far as they are not known yet. */
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

    /** The customers of an access; none unless they were prepared. */
    List<String> of(AccessEvent access) {
        return known.getOrDefault(access.list(), List.of());
    }

    /** How many different customers some accesses name. */
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
