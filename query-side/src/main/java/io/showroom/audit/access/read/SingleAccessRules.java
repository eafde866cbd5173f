package io.showroom.audit.access.read;

import io.showroom.audit.home.read.Limit;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Rule about single accesses.
 *
 * @param name the rule's name
 * @param parameters the rule's parameters
 * @param unusual which accesses are findings, given the values of the parameters
 */
record SingleAccessRules(String name, List<Limit> parameters, BiPredicate<AccessEvent, Map<String, Integer>> unusual)
        implements AccessRule {

    @Override
    public List<UnusualAccess> find(
            List<AccessEvent> accesses, Map<String, Integer> set, AccessedCustomers named, WorkplaceClocks stores) {
        return accesses.stream()
                .filter(look -> unusual.test(look, set))
                .map(look -> AccessGroupRule.of(name, List.of(look), named))
                .toList();
    }
}
