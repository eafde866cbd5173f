package io.showroom.report.retainednew.read;

import io.showroom.report.read.ReportView;
import io.showroom.report.retainednew.read.RetainedNewAnswer.BothColumns;
import io.showroom.report.retainednew.read.RetainedNewAnswer.ColumnFigures;
import io.showroom.report.retainednew.read.RetainedNewAnswer.Group;
import io.showroom.screen.read.Chart;
import io.showroom.screen.read.Chart.Mark;
import io.showroom.screen.read.Chart.Point;
import io.showroom.screen.read.Chart.Series;
import io.showroom.screen.read.ViewFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;

/** The charts of the report: orders and defeats of each group, and the last months. */
final class RetainedNewCharts {

    private static final String RETAINED = "--tblr-primary";
    private static final String NEW = "--sr-green";
    private static final String ORDERS = "orders";

    private RetainedNewCharts() {}

    /** Returns the chart of groups: orders of both columns stacked, defeats beside them. */
    static Chart byGroup(List<Group> groups, Map<String, String> names, ViewFormat format) {
        return Chart.columns(
                groups.stream()
                        .map(group -> Objects.requireNonNull(names.get(group.key())))
                        .toList(),
                List.of(
                        bars("retainednew.retainedOrders", RETAINED, ORDERS, groups, format, one -> one.retained()
                                .orders()),
                        bars("retainednew.newOrders", NEW, ORDERS, groups, format, one -> one.opened()
                                .orders()),
                        bars(
                                "retainednew.defeats",
                                "--sr-grey",
                                "defeats",
                                groups,
                                format,
                                RetainedNewCharts::defeats)));
    }

    private static Series bars(
            String name,
            String colour,
            String stack,
            List<Group> groups,
            ViewFormat format,
            Function<Group, Long> count) {
        return Series.bars(format.text(name), colour, stack, groups, group -> Point.of(count.apply(group)));
    }

    private static long defeats(Group group) {
        return Stream.of(group.retained(), group.opened())
                .flatMap(side -> side.defeats().values().stream())
                .mapToLong(n -> n)
                .sum();
    }

    /** Returns the chart of months: orders as bars that link to their months, conversions as lines. */
    static Chart course(List<RetainedNewAnswer> months, ReportView view) {
        return Chart.columns(
                months.stream().map(RetainedNewAnswer::month).toList(),
                List.of(
                        orders("retainednew.retainedOrders", RETAINED, months, view, BothColumns::retained),
                        orders("retainednew.newOrders", NEW, months, view, BothColumns::opened),
                        conversions("retainednew.retainedConversion", RETAINED, months, view, BothColumns::retained),
                        conversions("retainednew.newConversion", NEW, months, view, BothColumns::opened)));
    }

    private static Series orders(
            String name,
            String colour,
            List<RetainedNewAnswer> months,
            ReportView view,
            Function<BothColumns, ColumnFigures> side) {
        return Series.bars(
                view.format().text(name),
                colour,
                ORDERS,
                months,
                month -> Point.of(side.apply(month.total()).orders(), href(month.month(), view)));
    }

    private static Series conversions(
            String name,
            String colour,
            List<RetainedNewAnswer> months,
            ReportView view,
            Function<BothColumns, ColumnFigures> side) {
        return Series.rates(
                view.format().text(name),
                colour,
                Mark.DASHED,
                months,
                month -> Point.percent(side.apply(month.total()).conversion()));
    }

    private static String href(String month, ReportView view) {
        return view.other(
                "/reports/" + RetainedNewReport.KEY, new LinkedMultiValueMap<>(Map.of("month", List.of(month))));
    }
}
