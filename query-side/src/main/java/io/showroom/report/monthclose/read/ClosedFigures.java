package io.showroom.report.monthclose.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A closed month beside a report: the figures as sealed, and the later corrections.
 *
 * @param month the closed month
 * @param figures as closed
 * @param later sum of the later changes; {@code figures} plus {@code later} are the present figures
 * @param entries the events that changed them, in log order
 */
public record ClosedFigures(
        @JsonUnwrapped ClosedMonth month, MonthFigures figures, MonthFigures later, List<LaterEntry> entries) {

    /** Returns the closed figures, with the sum of the later changes. */
    static ClosedFigures of(ClosedMonth month, MonthFigures figures, List<LaterEntry> entries) {
        MonthFigures later = entries.stream().map(LaterEntry::change).reduce(MonthFigures.NONE, MonthFigures::plus);
        return new ClosedFigures(month, figures, later, entries);
    }

    /** Returns the present figures. */
    @JsonIgnore
    public MonthFigures now() {
        return figures.plus(later);
    }

    /** Returns the names of all figures that are non-zero as closed or in the later changes. */
    @JsonIgnore
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(figures.byName().keySet());
        names.addAll(later.byName().keySet());
        return names;
    }

    /** Returns the ids of the prospects of the later entries. */
    @JsonIgnore
    Set<String> prospects() {
        return entries.stream().map(LaterEntry::prospectId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns a figure as closed; 0 if absent. */
    public long closed(String name) {
        return figures.get(name);
    }
}
