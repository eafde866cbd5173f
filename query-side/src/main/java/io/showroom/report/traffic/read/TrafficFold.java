package io.showroom.report.traffic.read;

import io.showroom.projection.read.Counts;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.TestDriveRecorded;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.report.read.Cut;
import io.showroom.report.read.Life;
import io.showroom.report.read.Moment;
import io.showroom.report.read.Stage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one prospect's life adds to the traffic statistics. Visits, calls and leads count in their own channel, all else
 * in that of the prospect's first one; whoever has none on record counts with the visits.
 */
final class TrafficFold {

    /** The channel of visits to the store. */
    static final String VISITS = "WALK_IN";

    /** Where an order was signed if nothing was said. */
    static final String SHOWROOM = "SHOWROOM";

    private final Timeline timeline;
    private final Life life;
    private final @Nullable String consultant;
    private final Counts<TrafficProjection.Key> sums = TrafficProjection.TABLE.counts();
    private final Counts<TrafficMixProjection.Key> mix = TrafficMixProjection.TABLE.counts();

    private TrafficFold(Timeline timeline, Life life, @Nullable String consultant) {
        this.timeline = timeline;
        this.life = life;
        this.consultant = consultant;
    }

    static TrafficFold of(Timeline timeline, Life life, @Nullable String consultant) {
        TrafficFold fold = new TrafficFold(timeline, life, consultant);
        for (Moment moment : life.moments()) {
            if (consultant == null || Objects.equals(consultant, moment.consultant())) {
                fold.take(moment);
            }
        }
        return fold;
    }

    List<Row> sums() {
        return sums.rows();
    }

    List<Row> mix() {
        return mix.rows();
    }

    private void take(Moment moment) {
        if (moment.event() instanceof VisitRegistered visit) {
            visit(moment, visit);
        } else if (moment.event() instanceof TestDriveRecorded) {
            count(moment, channel(), TrafficMeasure.TEST_DRIVES);
        } else if (moment.event() instanceof OrderPlaced order && life.isOrder(moment)) {
            count(moment, channel(), TrafficMeasure.ORDERS);
            mix(moment, TrafficMixProjection.OUTLET, order.outlet() == null ? SHOWROOM : order.outlet());
        }
        if (moment.equals(life.first(Stage.GRADED))) {
            mix(moment, TrafficMixProjection.GRADE, Cut.orNone(life.firstGrade()));
        }
    }

    private void visit(Moment moment, VisitRegistered visit) {
        int hour = moment.act().at().atZone(timeline.zone()).getHour();
        count(moment, visit.channel(), (visit.first() ? TrafficMeasure.FIRST : TrafficMeasure.AGAIN) + hour);
        Moment captured = life.first(Stage.CAPTURED);
        if (visit.first() && captured != null && !captured.day().isAfter(moment.day())) {
            count(moment, visit.channel(), TrafficMeasure.CAPTURED);
        }
    }

    private void count(Moment moment, String channel, int counter) {
        sums.add(
                new TrafficProjection.Key(moment.day(), life.store(), channel, Cut.orNone(moment.consultant())),
                counter,
                1);
    }

    private void mix(Moment moment, String kind, String code) {
        mix.add(
                new TrafficMixProjection.Key(
                        moment.day(), life.store(), channel(), kind, code, Cut.orNone(moment.consultant())),
                0,
                1);
    }

    private String channel() {
        String first = life.firstChannel();
        return first == null ? VISITS : first;
    }
}
