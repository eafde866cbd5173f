package io.showroom.audit.checks.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the checks find in single histories, whatever their parameters. */
@Component
class FindingRows implements Projection {

    static final String TABLE = "audit_finding";

    @Override
    public String table() {
        return TABLE;
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
        return List.of(Column.text("prospect_id"), Column.text("finding"), Column.count("sequence"));
    }

    @Override
    public List<Column> values() {
        return List.of(
                Column.text("store"),
                Column.date("day"),
                Column.text("consultant"),
                Column.text("actor"),
                Column.instant("recorded_at"),
                Column.count("measure"),
                Column.count("other"),
                Column.text("before"),
                Column.text("after"),
                Column.text("later"));
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return Stream.of(
                        OrderFindings.of(timeline).stream(),
                        DefeatFindings.of(timeline).stream(),
                        GradeFindings.of(timeline).stream())
                .flatMap(found -> found)
                .map(found -> found.row(timeline))
                .toList();
    }
}
