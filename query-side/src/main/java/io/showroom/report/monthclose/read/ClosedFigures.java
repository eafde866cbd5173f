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
 * A closed month as a report tells of it: its figures as they were sealed, and what was entered later.
 *
 * @param month the closed month
 * @param figures as closed
 * @param later by how much later entries changed them; figures plus later are those of now
 * @param entries the events that changed them, in the order of the log
 */
public record ClosedFigures(
        @JsonUnwrapped ClosedMonth month, MonthFigures figures, MonthFigures later, List<LaterEntry> entries) {

    /** Adds up what was entered later. */
    static ClosedFigures of(ClosedMonth month, MonthFigures figures, List<LaterEntry> entries) {
        MonthFigures later = entries.stream().map(LaterEntry::change).reduce(MonthFigures.NONE, MonthFigures::plus);
        return new ClosedFigures(month, figures, later, entries);
    }

    /** The figures as they are now. */
    @JsonIgnore
    public MonthFigures now() {
        return figures.plus(later);
    }

    /** Names of all figures that are or were not zero. */
    @JsonIgnore
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(figures.byName().keySet());
        names.addAll(later.byName().keySet());
        return names;
    }

    /** The prospects that later entries are about. */
    @JsonIgnore
    Set<String> prospects() {
        return entries.stream().map(LaterEntry::prospectId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A figure as closed. */
    public long closed(String name) {
        return figures.get(name);
    }
}
