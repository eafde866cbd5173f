package io.showroom.report.stock.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Changes of the orders not yet delivered by day, store, consultant and grade. */
@Component
class OrderedProjection implements Projection {

    /** Name of the counter. */
    static final String CHANGE = "change";

    @Override
    public String table() {
        return "ordered_sum";
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
        return List.of(Column.date("day"), Column.text("store"), Column.text("consultant"), Column.text("grade"));
    }

    @Override
    public List<Column> values() {
        return List.of(Column.count(CHANGE));
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return OrderedFold.of(timeline);
    }
}
