package io.showroom.report.defeats.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Confirmed defeats by month (its first day), store, kind and reason. */
@Component
class DefeatSums implements Projection {

    @Override
    public String table() {
        return "defeat_sum";
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
        return List.of(Column.date("month"), Column.text("store"), Column.text("kind"), Column.text("reason"));
    }

    @Override
    public List<Column> values() {
        return List.of(new Column("defeats", Column.Type.INTEGER));
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return DefeatFold.of(timeline).stream()
                .filter(Defeat::counts)
                .map(defeat -> Row.of(
                        List.of(YearMonth.from(defeat.day()).atDay(1), defeat.store(), defeat.kind(), defeat.reason()),
                        1L))
                .toList();
    }
}
