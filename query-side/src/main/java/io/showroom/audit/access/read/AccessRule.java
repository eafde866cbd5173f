package io.showroom.audit.access.read;

import io.showroom.audit.home.read.Limit;
import java.util.List;
import java.util.Map;

/** A rule that finds unusual access to personal data. A finding is a question to be looked into, not a verdict. */
interface AccessRule {

    /** Returns the rule's name in addresses and text keys ({@code access.rule.<name>}). */
    String name();

    /** Returns the rule's parameters. */
    List<Limit> parameters();

    /**
     * Returns the findings; a pure function of the entries.
     *
     * @param accesses entries of the log, by user and time
     * @param set values of the parameters
     * @param named reads the customers of entries
     * @param stores time zones in which the entries are evaluated
     */
    List<UnusualAccess> find(
            List<AccessEvent> accesses, Map<String, Integer> set, AccessedCustomers named, WorkplaceClocks stores);
}
