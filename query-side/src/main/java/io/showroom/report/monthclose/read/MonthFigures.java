package io.showroom.report.monthclose.read;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;

/**
 * A value object: counts by name, such as {@code retained-new/new/orders}. A missing name means zero; zeros are not
 * kept.
 *
 * @param byName the counts, sorted by name
 */
public record MonthFigures(@JsonValue SortedMap<String, Long> byName) {

    /** No figures. */
    public static final MonthFigures NONE = new MonthFigures(new TreeMap<>());

    /** Copies the counts without zeros. */
    public MonthFigures {
        SortedMap<String, Long> counted = new TreeMap<>(byName);
        counted.values().removeIf(count -> count == 0);
        byName = Collections.unmodifiableSortedMap(counted);
    }

    /** Returns a count; zero if the name is missing. */
    public long get(String name) {
        return byName.getOrDefault(name, 0L);
    }

    /** Returns whether every count is zero. */
    public boolean isNothing() {
        return byName.isEmpty();
    }

    /** Returns the sum of both. */
    public MonthFigures plus(MonthFigures others) {
        return with(others, 1);
    }

    /** Returns the difference: these less the others. */
    public MonthFigures minus(MonthFigures others) {
        return with(others, -1);
    }

    private MonthFigures with(MonthFigures others, int times) {
        SortedMap<String, Long> sum = new TreeMap<>(byName);
        others.byName.forEach((name, count) -> sum.merge(name, times * count, Long::sum));
        return new MonthFigures(sum);
    }

    /** Returns the figures of one report, without those of single consultants, whose names have a fourth part. */
    MonthFigures ofReport(String report) {
        SortedMap<String, Long> some = new TreeMap<>(byName);
        some.keySet()
                .removeIf(name -> !name.startsWith(report + "/")
                        || (report.equals("retained-new") && name.split("/", -1).length > 3));
        return new MonthFigures(some);
    }

    /** Returns the names of a report's figures, in display order. */
    public List<String> names(String report) {
        return getNames().stream().filter(name -> name.startsWith(report + "/")).toList();
    }

    /** Returns all names, in display order. */
    public List<String> getNames() {
        return byName.keySet().stream().sorted(FigureOrder.READ).toList();
    }

    /** Returns the keys of the reports that have figures. */
    public SortedSet<String> getReports() {
        return byName.keySet().stream()
                .map(name -> name.substring(0, name.indexOf('/')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Collects counts; counts under the same name are added up. */
    static final class Collector implements ObjLongConsumer<String> {

        private final SortedMap<String, Long> counts = new TreeMap<>();
        private String prefix = "";

        /** Sets the report that the following names are prefixed with. */
        Collector under(String report) {
            prefix = report + "/";
            return this;
        }

        @Override
        public void accept(String name, long count) {
            counts.merge(prefix + name, count, Long::sum);
        }

        MonthFigures collected() {
            return new MonthFigures(counts);
        }
    }
}
