package io.showroom.report.traffic.read;

import io.showroom.projection.read.CounterProjection;
import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.TableColumn;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** First grades by code and orders by outlet, by store day, store, channel and the consultant of that moment. */
@Component
class TrafficMixProjection extends CounterProjection<TrafficMixProjection.Key> {

    /** Rows of first grades. */
    static final String GRADE = "grade";

    /** Rows of orders by outlet. */
    static final String OUTLET = "outlet";

    TrafficMixProjection() {
        super(
                ReadModelTable.sums("traffic_mix_sum", 3, Key.class, List.of(TableColumn.counter("n"))),
                TrafficFold::addMix);
    }

    /** What grades and orders are counted by. */
    record Key(LocalDate day, String store, String channel, String kind, String code, String consultant) {}
}
