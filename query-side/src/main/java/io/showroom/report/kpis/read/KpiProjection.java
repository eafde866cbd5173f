package io.showroom.report.kpis.read;

import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Table;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Life;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Counters of the KPIs by month (its first day), store and the consultant each counts for.
 *
 * @param consultant only what was this consultant's; null for everything, which is what the table holds
 */
record KpiProjection(@Nullable String consultant) implements Projection {

    static final Table<Key> TABLE = Table.sums("kpi_sum", 1, Key.class, KpiMeasure.class);

    /** What the counters are counted by. */
    record Key(LocalDate month, String store, String consultant) {}

    @Override
    public Table<?> definition() {
        return TABLE;
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return KpiFold.rows(Life.of(timeline), consultant);
    }
}
