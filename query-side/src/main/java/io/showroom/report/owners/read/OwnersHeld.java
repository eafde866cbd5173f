package io.showroom.report.owners.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Cut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** By how much the number of owners held by a consultant changed from day to day. */
@Component
public class OwnersHeld implements Projection {

    @Override
    public String table() {
        return "owner_held_sum";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Kind kind() {
        return Kind.SUM;
    }

    @Override
    public List<Column> key() {
        return List.of(Column.date("day"), Column.text("store"), Column.text("consultant"));
    }

    @Override
    public List<Column> values() {
        return List.of(Column.count("change"));
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return changes(timeline);
    }

    /** The changes that one prospect makes: as long as it is held, with whoever it is assigned to. */
    public static List<Row> changes(Timeline timeline) {
        List<Row> rows = new ArrayList<>();
        for (Owner owner : OwnerFold.owners(timeline)) {
            String consultant = Cut.orNone(owner.consultant());
            rows.add(change(owner.validFrom(), timeline, consultant, 1));
            if (owner.validUntil() != null) {
                rows.add(change(owner.validUntil(), timeline, consultant, -1));
            }
        }
        return rows;
    }

    private static Row change(LocalDate day, Timeline timeline, String consultant, long by) {
        return Row.of(List.of(day, timeline.store(), consultant), by);
    }
}
