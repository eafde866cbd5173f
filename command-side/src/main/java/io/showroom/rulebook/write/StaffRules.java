package io.showroom.rulebook.write;

import java.util.Optional;
import java.util.SortedSet;

/** Who may do what, as it is now; cheap enough to ask on every request. */
public interface StaffRules {

    /** The member of staff with this user key, active or not; nothing if there is none. */
    Optional<StaffInForce> staff(String user);

    /** User keys of those who may hold prospects of the store, sorted. */
    SortedSet<String> sellersOf(String store);
}
