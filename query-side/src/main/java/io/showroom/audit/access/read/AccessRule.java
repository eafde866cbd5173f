package io.showroom.audit.access.read;

import io.showroom.audit.home.read.Limit;
import java.util.List;
import java.util.Map;

/** A named way in which looking at personal data can be unusual. What it finds is a question, not a verdict. */
interface AccessRule {

    /** Its name in addresses and texts ({@code access.rule.<name>}). */
    String name();

    /** What can be set about it. */
    List<Limit> parameters();

    /**
     * What it finds, in a pure look at entries.
     *
     * @param accesses entries of the log, by person and time
     * @param set values of the parameters
     * @param named tells the customers of looks
     * @param stores by which clock each entry is looked at
     */
    List<UnusualAccess> find(
            List<AccessEvent> accesses, Map<String, Integer> set, AccessedCustomers named, WorkplaceClocks stores);
}
