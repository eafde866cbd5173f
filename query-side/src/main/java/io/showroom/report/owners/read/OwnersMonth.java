package io.showroom.report.owners.read;

import io.showroom.report.owners.read.OwnersAnswer.Group;
import io.showroom.report.owners.read.OwnersAnswer.Line;
import io.showroom.report.read.Cut;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The owners of a month and what they add up to; says nothing of where they come from.
 *
 * @param kinds all owners held by kind
 * @param total sums of those asked for
 * @param groups the same by consultant
 * @param lines those asked for, the latest first
 */
record OwnersMonth(Map<OwnerKind, Long> kinds, OwnerSums total, List<Group> groups, List<Line> lines) {

    private static final Comparator<Line> LATEST_FIRST = Comparator.comparing(
                    (Line line) -> line.owner().heldOn())
            .reversed()
            .thenComparing(line -> line.owner().prospectId());

    /**
     * Adds up owners held, and who stands beside them, at the month's end and what counted, each owner at most once
     * among them.
     */
    static OwnersMonth of(List<Owner> known, List<OwnerAct> acts, OwnersQuestion question, Set<String> ownNames) {
        YearMonth month = question.month();
        OwnerKind kind = question.kind();
        List<Owner> owners = known.stream()
                .filter(owner -> owner.customer() == question.customer())
                .toList();
        Map<String, OwnerCounts> counts = acts.stream()
                .collect(Collectors.toMap(OwnerAct::owner, act -> OwnerCounts.of(act, month), OwnerCounts::plus));
        List<Line> all = owners.stream()
                .map(owner -> new Line(
                        owner,
                        OwnerKind.of(owner, ownNames),
                        counts.getOrDefault(owner.prospectId(), OwnerCounts.NONE)))
                .toList();
        List<Line> lines = all.stream()
                .filter(line -> kind == null || line.kind() == kind)
                .sorted(LATEST_FIRST)
                .toList();
        Map<OwnerKind, Long> kinds = all.stream().collect(Collectors.groupingBy(Line::kind, Collectors.counting()));
        Stream<Group> beside = known.stream()
                .filter(owner -> owner.customer() != CarHolder.OWNER)
                .map(owner -> new Group(Cut.orNone(owner.consultant()), OwnerSums.beside(owner.customer(), 1)));
        return of(
                kinds,
                Stream.concat(
                                beside,
                                lines.stream()
                                        .map(line -> new Group(
                                                Cut.orNone(line.owner().consultant()), sums(line, month))))
                        .toList(),
                lines);
    }

    /** Adds up parts, any number of them for a consultant. */
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

    /** The same sums with a part of the lines. */
    OwnersMonth listing(int skipped, int most) {
        return new OwnersMonth(
                kinds, total, groups, lines.stream().skip(skipped).limit(most).toList());
    }

    private static OwnerSums sums(Line line, YearMonth month) {
        boolean added = YearMonth.from(line.owner().heldOn()).equals(month);
        return OwnerSums.of(line.kind(), 1, added ? 1 : 0, line.counts().workshopVisits() > 0 ? 1 : 0, line.counts());
    }
}
