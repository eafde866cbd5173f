package io.showroom.audit.access.read;

import io.showroom.audit.desk.read.Limit;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Single looks that are unusual by themselves.
 *
 * @param name the rule's name
 * @param parameters what can be set
 * @param unusual which looks, given the values of the parameters
 */
record EachLook(String name, List<Limit> parameters, BiPredicate<Look, Map<String, Integer>> unusual)
        implements AccessRule {

    @Override
    public List<Unusual> find(List<Look> looks, Map<String, Integer> set, Named named, Clocks stores) {
        return looks.stream()
                .filter(look -> unusual.test(look, set))
                .map(look -> LooksTogether.of(name, List.of(look), named))
                .toList();
    }
}
