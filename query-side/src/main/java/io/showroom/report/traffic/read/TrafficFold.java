package io.showroom.report.traffic.read;

import io.showroom.projection.read.Counts;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.TestDriveRecorded;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.report.read.Cut;
import io.showroom.report.read.Life;
import io.showroom.report.read.Moment;
import io.showroom.report.read.Stage;

/**
 * What one prospect's life adds to the traffic statistics. Visits, calls and leads count in their own channel, all else
 * in that of the prospect's first one; whoever has none on record counts with the visits.
 */
final class TrafficFold {

    /** The channel of visits to the store. */
    static final String VISITS = "WALK_IN";

    /** Where an order was signed if nothing was said. */
    static final String SHOWROOM = "SHOWROOM";

    private TrafficFold() {}

    static void add(Timeline timeline, Counts<TrafficProjection.Key> sums) {
        Life life = Life.of(timeline);
        for (Moment moment : life.moments()) {
            if (moment.event() instanceof VisitRegistered visit) {
                int hour = moment.act().at().atZone(timeline.zone()).getHour();
                TrafficProjection.Key key = key(life, moment, visit.channel());
                sums.add(key, (visit.first() ? TrafficMeasure.FIRST : TrafficMeasure.AGAIN) + hour, 1);
                Moment captured = life.first(Stage.CAPTURED);
                if (visit.first() && captured != null && !captured.day().isAfter(moment.day())) {
                    sums.add(key, TrafficMeasure.CAPTURED, 1);
                }
            } else if (moment.event() instanceof TestDriveRecorded) {
                sums.add(key(life, moment, channel(life)), TrafficMeasure.TEST_DRIVES, 1);
            } else if (life.isOrder(moment)) {
                sums.add(key(life, moment, channel(life)), TrafficMeasure.ORDERS, 1);
            }
        }
    }

    static void addMix(Timeline timeline, Counts<TrafficMixProjection.Key> mix) {
        Life life = Life.of(timeline);
        for (Moment moment : life.moments()) {
            if (moment.event() instanceof OrderPlaced order && life.isOrder(moment)) {
                String outlet = order.outlet() == null ? SHOWROOM : order.outlet();
                mix.add(mixed(life, moment, TrafficMixProjection.OUTLET, outlet), 0, 1);
            }
        }
        Moment graded = life.first(Stage.GRADED);
        if (graded != null) {
            mix.add(mixed(life, graded, TrafficMixProjection.GRADE, Cut.orNone(life.firstGrade())), 0, 1);
        }
    }

    private static TrafficProjection.Key key(Life life, Moment moment, String channel) {
        return new TrafficProjection.Key(moment.day(), life.store(), channel, Cut.orNone(moment.consultant()));
    }

    private static TrafficMixProjection.Key mixed(Life life, Moment moment, String kind, String code) {
        return new TrafficMixProjection.Key(
                moment.day(), life.store(), channel(life), kind, code, Cut.orNone(moment.consultant()));
    }

    private static String channel(Life life) {
        String first = life.firstChannel();
        return first == null ? VISITS : first;
    }
}
