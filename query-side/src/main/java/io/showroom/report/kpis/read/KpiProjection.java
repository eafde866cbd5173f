package io.showroom.report.kpis.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Life;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counters of the KPIs by month (its first day), store and the consultant each counts for.
 *
 * @param consultant only what was this consultant's; null for everything, which is what the table holds
 */
record KpiProjection(@Nullable String consultant) implements Projection {

    @Override
    public String table() {
        return "kpi_sum";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Kind kind() {
        return Kind.SUM;
    }

    @Override
    public List<Column> key() {
        return List.of(Column.date("month"), Column.text("store"), Column.text("consultant"));
    }

    @Override
    public List<Column> values() {
        return KpiMeasure.columns();
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return KpiFold.rows(Life.of(timeline), consultant);
    }
}
