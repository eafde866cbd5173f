package io.showroom.audit.access.read;

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
record EachLook(String name, List<Parameter> parameters, BiPredicate<AccessEntry, Map<String, Integer>> unusual)
        implements AccessRule {

    @Override
    public List<Unusual> find(List<AccessLine> lines, Map<String, Integer> set, Clocks stores) {
        return lines.stream()
                .filter(line -> unusual.test(line.entry(), set))
                .map(line -> LooksTogether.of(name, List.of(line)))
                .toList();
    }
}
