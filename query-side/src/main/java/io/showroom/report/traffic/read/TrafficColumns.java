package io.showroom.report.traffic.read;

import io.showroom.naming.read.Names;
import io.showroom.report.traffic.read.TrafficAnswer.Line;
import io.showroom.screen.read.Say;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of the traffic statistics, in the order of the form: the same on the page, in files and in print. */
final class TrafficColumns {

    /**
     * A column.
     *
     * @param figure name of its figures
     * @param heading what stands above it
     * @param group what stands above it and its neighbours; null for nothing
     * @param grade the grade it counts; null if it counts something else
     * @param of the figure of a line
     */
    record Column(
            String figure,
            String heading,
            @Nullable String group,
            @Nullable String grade,
            Function<Line<? extends Number>, Number> of) {

        /** The figure of a line. */
        public Number in(Line<? extends Number> line) {
            return of.apply(line);
        }
    }

    private TrafficColumns() {}

    static List<Column> of(TrafficAnswer report, @Nullable String store, Say say) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < report.slots().size(); i++) {
            TrafficSlots.Slot slot = report.slots().get(i);
            int at = i;
            columns.add(new Column(
                    "hour-" + slot.from() + "-" + slot.to(),
                    slot.label(),
                    say.text("traffic.firstByHour"),
                    null,
                    line -> line.slots().get(at)));
        }
        columns.add(plain("first", say, Line::first));
        columns.add(plain("again", say, Line::again));
        columns.add(plain("captured", say, Line::captured));
        for (String grade : grades(report, store, say)) {
            columns.add(new Column("grade-" + grade, grade, say.text("traffic.grades"), grade, line -> {
                Number given = line.grades().get(grade);
                return given == null ? 0L : given;
            }));
        }
        columns.add(plain("testDrives", say, Line::testDrives));
        columns.add(plain("orders", say, Line::orders));
        return columns;
    }

    private static Column plain(String name, Say say, Function<Line<? extends Number>, Number> of) {
        return new Column(name, say.text("traffic." + name), null, null, of);
    }

    private static Set<String> grades(TrafficAnswer report, @Nullable String store, Say say) {
        Set<String> grades = new LinkedHashSet<>();
        say.grades(store, true).stream().map(Names.Choice::key).forEach(grades::add);
        Stream.of(report.visits(), report.calls(), report.leads())
                .forEach(block -> grades.addAll(block.total().grades().keySet()));
        return grades;
    }
}
