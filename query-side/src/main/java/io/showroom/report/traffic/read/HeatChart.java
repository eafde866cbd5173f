package io.showroom.report.traffic.read;

import io.showroom.report.read.ReportView;
import io.showroom.screen.read.Chart;
import io.showroom.screen.read.Chart.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The heat map of hours by weekday; a square links to the prospects behind it. */
final class HeatChart {

    private static final int DAYS = 7;

    private HeatChart() {}

    static Chart of(TrafficHeat heat, TrafficAnswer answer, ReportView view) {
        List<Point> squares = new ArrayList<>();
        for (int weekday = 0; weekday < DAYS; weekday++) {
            for (int slot = 0; slot < answer.slots().size(); slot++) {
                long n = heat.weekdays().get(weekday).get(slot);
                if (n > 0) {
                    squares.add(new Point(n, behind(heat, answer, slot, weekday) + view.where(), weekday, slot));
                }
            }
        }
        return Chart.heat(
                answer.slots().stream().map(TrafficSlots.Slot::label).toList(),
                IntStream.rangeClosed(1, DAYS)
                        .mapToObj(day -> view.format().text("traffic.day." + day))
                        .toList(),
                view.format().text("traffic.heat." + heat.channel()),
                "--tblr-primary",
                squares);
    }

    private static String behind(TrafficHeat heat, TrafficAnswer answer, int slot, int weekday) {
        TrafficSlots.Slot hours = answer.slots().get(slot);
        return "/prospects?figure=traffic/" + heat.channel() + "/all-" + hours.from() + "-" + hours.to() + "/"
                + (weekday + 1) + "&from=" + answer.heat().from() + "&to="
                + answer.heat().to();
    }
}
