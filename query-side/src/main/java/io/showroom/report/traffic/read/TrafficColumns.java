package io.showroom.report.traffic.read;

import io.showroom.naming.read.MasterDataNames;
import io.showroom.report.traffic.read.TrafficAnswer.Line;
import io.showroom.screen.read.ViewFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of the traffic statistics in the order of the form, the same for page, files and print. */
final class TrafficColumns {

    /**
     * A column.
     *
     * @param figure name of its figures, without report and channel
     * @param heading its heading
     * @param group heading over it and its neighbours; null for none
     * @param grade the grade it counts; null if it counts something else
     * @param of returns its value in a line
     */
    record TrafficColumn(
            String figure,
            String heading,
            @Nullable String group,
            @Nullable String grade,
            Function<Line<? extends Number>, Number> of) {

        /** Returns its value in a line. */
        public Number in(Line<? extends Number> line) {
            return of.apply(line);
        }
    }

    private TrafficColumns() {}

    static List<TrafficColumn> of(TrafficAnswer report, @Nullable String store, ViewFormat format) {
        List<TrafficColumn> columns = new ArrayList<>();
        for (int i = 0; i < report.slots().size(); i++) {
            TrafficSlots.Slot slot = report.slots().get(i);
            int at = i;
            columns.add(new TrafficColumn(
                    "hour-" + slot.from() + "-" + slot.to(),
                    slot.label(),
                    format.text("traffic.firstByHour"),
                    null,
                    line -> line.slots().get(at)));
        }
        columns.add(plain("first", format, Line::first));
        columns.add(plain("again", format, Line::again));
        columns.add(plain("captured", format, Line::captured));
        for (String grade : grades(report, store, format)) {
            columns.add(new TrafficColumn("grade-" + grade, grade, format.text("traffic.grades"), grade, line -> {
                Number given = line.grades().get(grade);
                return given == null ? 0L : given;
            }));
        }
        columns.add(plain("testDrives", format, Line::testDrives));
        columns.add(plain("orders", format, Line::orders));
        return columns;
    }

    private static TrafficColumn plain(String name, ViewFormat format, Function<Line<? extends Number>, Number> of) {
        return new TrafficColumn(name, format.text("traffic." + name), null, null, of);
    }

    private static Set<String> grades(TrafficAnswer report, @Nullable String store, ViewFormat format) {
        Set<String> grades = new LinkedHashSet<>();
        format.grades(store, true).stream().map(MasterDataNames.Choice::key).forEach(grades::add);
        Stream.of(report.visits(), report.calls(), report.leads())
                .forEach(block -> grades.addAll(block.total().grades().keySet()));
        return grades;
    }
}
