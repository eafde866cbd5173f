package io.showroom.report.daily.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Column.Type;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.Regrading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** One row for each grade that took over from another one, from the grade history and not from the contacts. */
@Component
class RegradingRows implements Projection {

    @Override
    public String table() {
        return "regrading_row";
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
        return List.of(Column.text("prospect_id"), Column.count("sequence"));
    }

    @Override
    public List<Column> values() {
        return List.of(
                Column.text("store"), Column.date("day"), new Column("place", Type.INTEGER), Column.text("grade"));
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        List<Row> rows = new ArrayList<>();
        for (Regrading regrading : Regrading.of(timeline)) {
            rows.add(Row.of(
                    List.of(timeline.prospectId(), regrading.sequence()),
                    timeline.store(),
                    regrading.day(),
                    rows.size(),
                    regrading.to()));
        }
        return rows;
    }
}
