package io.showroom.report.traffic.read;

import io.showroom.projection.read.ProspectCounters;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.TestDriveRecorded;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.report.read.Dimension;
import io.showroom.report.read.ReportTimeline;
import io.showroom.report.read.Stage;
import io.showroom.report.read.TimelineMoment;

/**
 * Folds one prospect's timeline into the traffic statistics. Visits, calls and leads count in their own channel, all
 * else in that of the prospect's first one, or with the visits if there is none.
 */
final class TrafficFold {

    /** The channel of visits to the store. */
    static final String VISITS = "WALK_IN";

    /** The outlet of an order without one. */
    static final String SHOWROOM = "SHOWROOM";

    private TrafficFold() {}

    static void add(Timeline timeline, ProspectCounters<TrafficProjection.Key> sums) {
        ReportTimeline history = ReportTimeline.of(timeline);
        for (TimelineMoment moment : history.moments()) {
            if (moment.event() instanceof VisitRegistered visit) {
                int hour = moment.act().at().atZone(timeline.zone()).getHour();
                TrafficProjection.Key key = key(history, moment, visit.channel());
                sums.add(key, (visit.first() ? TrafficMeasure.FIRST : TrafficMeasure.AGAIN) + hour, 1);
                TimelineMoment captured = history.first(Stage.CAPTURED);
                if (visit.first() && captured != null && !captured.day().isAfter(moment.day())) {
                    sums.add(key, TrafficMeasure.CAPTURED, 1);
                }
            } else if (moment.event() instanceof TestDriveRecorded) {
                sums.add(key(history, moment, channel(history)), TrafficMeasure.TEST_DRIVES, 1);
            } else if (history.isOrder(moment)) {
                sums.add(key(history, moment, channel(history)), TrafficMeasure.ORDERS, 1);
            }
        }
    }

    static void addMix(Timeline timeline, ProspectCounters<TrafficMixProjection.Key> mix) {
        ReportTimeline history = ReportTimeline.of(timeline);
        for (TimelineMoment moment : history.moments()) {
            if (moment.event() instanceof OrderPlaced order && history.isOrder(moment)) {
                String outlet = order.outlet() == null ? SHOWROOM : order.outlet();
                mix.add(mixed(history, moment, TrafficMixProjection.OUTLET, outlet), 0, 1);
            }
        }
        TimelineMoment graded = history.first(Stage.GRADED);
        if (graded != null) {
            mix.add(mixed(history, graded, TrafficMixProjection.GRADE, Dimension.orNone(history.firstGrade())), 0, 1);
        }
    }

    private static TrafficProjection.Key key(ReportTimeline history, TimelineMoment moment, String channel) {
        return new TrafficProjection.Key(moment.day(), history.store(), channel, Dimension.orNone(moment.consultant()));
    }

    private static TrafficMixProjection.Key mixed(
            ReportTimeline history, TimelineMoment moment, String kind, String code) {
        return new TrafficMixProjection.Key(
                moment.day(), history.store(), channel(history), kind, code, Dimension.orNone(moment.consultant()));
    }

    private static String channel(ReportTimeline history) {
        String first = history.firstChannel();
        return first == null ? VISITS : first;
    }
}
