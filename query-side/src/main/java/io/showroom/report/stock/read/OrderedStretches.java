package io.showroom.report.stock.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * One row for each stretch of days with one consultant and one order grade: the prospects behind the orders not yet
 * delivered.
 */
@Component
class OrderedStretches implements Projection {

    @Override
    public String table() {
        return "ordered_stretch";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Kind kind() {
        return Kind.OWN;
    }

    @Override
    public List<Column> key() {
        return List.of(Column.text("prospect_id"), new Column("place", Column.Type.INTEGER));
    }

    @Override
    public List<Column> values() {
        return List.of(
                Column.text("store"),
                Column.date("since"),
                Column.date("until"),
                Column.text("consultant"),
                Column.text("grade"));
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        List<Row> rows = new ArrayList<>();
        for (StockStretch stretch : OrderedFold.stretches(timeline)) {
            rows.add(Row.of(
                    List.of(timeline.prospectId(), rows.size()),
                    timeline.store(),
                    stretch.since(),
                    stretch.until(),
                    stretch.consultant(),
                    stretch.grade()));
        }
        return rows;
    }
}
