package io.showroom.report.owners.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Column.Type;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** One row for each thing that counts in an owner's month. */
@Component
class OwnerActRows implements Projection {

    @Override
    public String table() {
        return "owner_act_row";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Kind kind() {
        return Kind.OWN;
    }

    @Override
    public List<Column> key() {
        return List.of(Column.text("prospect_id"), new Column("ordinal", Type.INTEGER));
    }

    @Override
    public List<Column> values() {
        return List.of(Column.text("store"), Column.text("what"), Column.date("day"), Column.date("done_on"));
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        List<Row> rows = new ArrayList<>();
        for (OwnerAct act : OwnerFold.acts(timeline)) {
            rows.add(Row.of(
                    List.of(act.owner(), rows.size()), act.store(), act.what().name(), act.day(), act.doneOn()));
        }
        return rows;
    }
}
