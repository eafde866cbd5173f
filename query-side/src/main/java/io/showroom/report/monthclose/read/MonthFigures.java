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
 * Counts by name, such as {@code retained-new/new/orders}. What is not named is zero, and zero is not named.
 *
 * @param byName by name, in the order of the names
 */
public record MonthFigures(@JsonValue SortedMap<String, Long> byName) {

    /** Nothing counted. */
    public static final MonthFigures NONE = new MonthFigures(new TreeMap<>());

    /** Copies the counts, leaves zeros out. */
    public MonthFigures {
        SortedMap<String, Long> counted = new TreeMap<>(byName);
        counted.values().removeIf(count -> count == 0);
        byName = Collections.unmodifiableSortedMap(counted);
    }

    /** A count; zero if it is not named. */
    public long get(String name) {
        return byName.getOrDefault(name, 0L);
    }

    /** Whether everything is zero. */
    public boolean isNothing() {
        return byName.isEmpty();
    }

    /** These and those. */
    public MonthFigures plus(MonthFigures others) {
        return with(others, 1);
    }

    /** By how much these exceed those. */
    public MonthFigures minus(MonthFigures others) {
        return with(others, -1);
    }

    private MonthFigures with(MonthFigures others, int times) {
        SortedMap<String, Long> sum = new TreeMap<>(byName);
        others.byName.forEach((name, count) -> sum.merge(name, times * count, Long::sum));
        return new MonthFigures(sum);
    }

    /** Those of one report, without those of single consultants, whose names have a fourth part. */
    MonthFigures ofReport(String report) {
        SortedMap<String, Long> some = new TreeMap<>(byName);
        some.keySet()
                .removeIf(name -> !name.startsWith(report + "/")
                        || (report.equals("retained-new") && name.split("/", -1).length > 3));
        return new MonthFigures(some);
    }

    /** Names of a report's figures as they are read. */
    public List<String> names(String report) {
        return getNames().stream().filter(name -> name.startsWith(report + "/")).toList();
    }

    /** Names of all figures as they are read. */
    public List<String> getNames() {
        return byName.keySet().stream().sorted(FigureOrder.READ).toList();
    }

    /** Names of the reports that have any. */
    public SortedSet<String> getReports() {
        return byName.keySet().stream()
                .map(name -> name.substring(0, name.indexOf('/')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Collects counts; one name may be given more than once. */
    static final class Collector implements ObjLongConsumer<String> {

        private final SortedMap<String, Long> counts = new TreeMap<>();
        private String prefix = "";

        /** The names that follow begin with this. */
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
