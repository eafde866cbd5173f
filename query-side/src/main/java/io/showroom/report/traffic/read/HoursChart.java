package io.showroom.report.traffic.read;

import io.showroom.screen.read.Chart;
import io.showroom.screen.read.Chart.Mark;
import io.showroom.screen.read.Chart.Point;
import io.showroom.screen.read.Chart.Series;
import io.showroom.screen.read.ViewFormat;
import java.util.ArrayList;
import java.util.List;

/** The chart of the hours of a day as bars, with the average as a line; a bar links to the prospects behind it. */
public final class HoursChart {

    private static final List<String> COLOURS = List.of("--tblr-primary", "--sr-blue-grey");

    private HoursChart() {}

    /** Returns the chart. */
    public static Chart of(HoursReport report, ViewFormat format) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < report.channels().size(); i++) {
            HoursReport.Channel channel = report.channels().get(i);
            String colour = COLOURS.get(i);
            series.add(Series.bars(format.text("hours." + channel.channel()), colour, null, counts(channel, report)));
            if (!channel.usual().isEmpty()) {
                series.add(Series.line(
                        format.text("hours.usual." + channel.channel()),
                        colour,
                        channel.channel().equals("PHONE") ? Mark.DOTTED : Mark.THIN,
                        channel.usualRounded().stream().map(Point::of).toList()));
            }
        }
        return Chart.columns(
                report.hours().stream().map(HoursReport.Hours::label).toList(), series);
    }

    private static List<Point> counts(HoursReport.Channel channel, HoursReport report) {
        List<Point> counts = new ArrayList<>();
        for (int i = 0; i < report.hours().size(); i++) {
            HoursReport.Hours hours = report.hours().get(i);
            counts.add(Point.of(
                    channel.counts().get(i),
                    "/prospects?figure=traffic/" + channel.channel() + "/all-" + hours.from() + "-" + hours.to()
                            + "&from=" + report.day() + "&to=" + report.day()));
        }
        return counts;
    }
}
