package io.showroom.audit.access.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Tells which customers looks name. Each list is read once, however many looks name it. */
final class Named {

    private final Function<Collection<Long>, Map<Long, List<String>>> read;
    private final Map<Long, List<String>> known = new HashMap<>();

    /** Reads what is asked for by the position of an entry that names the list. */
    Named(Function<Collection<Long>, Map<Long, List<String>>> read) {
        this.read = read;
    }

    /** Reads the customers of these looks together, so far as they are not known yet. */
    void prepare(Collection<Look> looks) {
        Map<Long, Long> listAt = new HashMap<>();
        Set<Long> wanted = new HashSet<>();
        for (Look look : looks) {
            if (look.customers() > 0 && !known.containsKey(look.list()) && wanted.add(look.list())) {
                listAt.put(look.position(), look.list());
            }
        }
        if (!listAt.isEmpty()) {
            read.apply(listAt.keySet()).forEach((position, customers) -> known.put(listAt.get(position), customers));
        }
    }

    /** The customers of a look; none unless they were prepared. */
    List<String> of(Look look) {
        return known.getOrDefault(look.list(), List.of());
    }

    /** How many different customers some looks name. */
    int different(Collection<Look> looks) {
        if (looks.size() == 1) {
            return looks.iterator().next().customers();
        }
        prepare(looks);
        Set<String> customers = new HashSet<>();
        looks.forEach(look -> customers.addAll(of(look)));
        return customers.size();
    }
}
