package io.showroom.report.kpis.read;

import io.showroom.projection.read.CounterProjection;
import io.showroom.projection.read.ReadModelTable;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The projection of the KPIs' counters by month (its first day), store and consultant. */
@Component
class KpiProjection extends CounterProjection<KpiProjection.Key> {

    KpiProjection() {
        super(ReadModelTable.sums("kpi_sum", 1, Key.class, KpiMeasure.class), KpiFold::add);
    }

    /** The key of the counters. */
    record Key(LocalDate month, String store, String consultant) {}
}
