package io.showroom.report.kpis.read;

import io.showroom.projection.read.CounterProjection;
import io.showroom.projection.read.ReadModelTable;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Counters of the KPIs by month (its first day), store and the consultant each counts for. */
@Component
class KpiProjection extends CounterProjection<KpiProjection.Key> {

    KpiProjection() {
        super(ReadModelTable.sums("kpi_sum", 1, Key.class, KpiMeasure.class), KpiFold::add);
    }

    /** What the counters are counted by. */
    record Key(LocalDate month, String store, String consultant) {}
}
