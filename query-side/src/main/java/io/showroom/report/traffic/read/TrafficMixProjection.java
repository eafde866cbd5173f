package io.showroom.report.traffic.read;

import io.showroom.projection.read.CounterProjection;
import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.TableColumn;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The projection of first grades by code and of orders by outlet, by store day, store, channel and consultant at that
 * moment.
 */
@Component
class TrafficMixProjection extends CounterProjection<TrafficMixProjection.Key> {

    /** Kind of the rows of first grades. */
    static final String GRADE = "grade";

    /** Kind of the rows of orders by outlet. */
    static final String OUTLET = "outlet";

    TrafficMixProjection() {
        super(
                ReadModelTable.sums("traffic_mix_sum", 3, Key.class, List.of(TableColumn.counter("n"))),
                TrafficFold::addMix);
    }

    /** The key of the counter. */
    record Key(LocalDate day, String store, String channel, String kind, String code, String consultant) {}
}
