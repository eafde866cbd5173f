package io.showroom.report.owners.read;

import io.showroom.report.owners.read.OwnersAnswer.Group;
import io.showroom.report.owners.read.OwnersAnswer.Line;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The owners of a month and their sums, independent of where they were read.
 *
 * @param kinds number of all owners held, by kind
 * @param total sums over the requested ones
 * @param groups the same by consultant
 * @param lines the requested ones, latest first
 */
record OwnersMonth(Map<OwnerKind, Long> kinds, OwnerSums total, List<Group> groups, List<Line> lines) {

    /** Adds up the parts; a consultant may have several. */
    static OwnersMonth of(Map<OwnerKind, Long> kinds, List<Group> parts, List<Line> lines) {
        Map<String, OwnerSums> groups = new TreeMap<>();
        parts.forEach(part -> groups.merge(part.key(), part.sums(), OwnerSums::plus));
        Map<OwnerKind, Long> every = List.of(OwnerKind.values()).stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        one -> kinds.getOrDefault(one, 0L),
                        (one, same) -> one,
                        () -> new TreeMap<>()));
        return new OwnersMonth(
                every,
                groups.values().stream().reduce(OwnerSums.NONE, OwnerSums::plus),
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList(),
                lines);
    }
}
