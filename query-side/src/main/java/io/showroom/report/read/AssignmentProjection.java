package io.showroom.report.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Which consultants a prospect was ever assigned to: whose own figures it can appear in. */
final class AssignmentProjection implements Projection {

    static final String TABLE = "prospect_assignment";

    @Override
    public String table() {
        return TABLE;
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
        return List.of(Column.text("prospect_id"), Column.text("consultant"));
    }

    @Override
    public List<Column> values() {
        return List.of();
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return Life.of(timeline).moments().stream()
                .map(Moment::consultant)
                .filter(Objects::nonNull)
                .distinct()
                .map(consultant -> Row.of(List.of(timeline.prospectId(), consultant)))
                .toList();
    }
}
