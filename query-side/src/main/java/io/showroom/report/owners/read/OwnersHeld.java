package io.showroom.report.owners.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Cut;
import io.showroom.report.read.Life;
import io.showroom.report.read.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        return 1;
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

    /** The changes that one prospect makes: from the day it is an owner on, with whoever it is assigned to. */
    public static List<Row> changes(Timeline timeline) {
        List<Row> rows = new ArrayList<>();
        for (Owner owner : OwnerFold.owners(timeline)) {
            @Nullable String holder = null;
            for (Moment moment : Life.of(timeline).moments()) {
                String consultant = Cut.orNone(moment.consultant());
                if (!moment.day().isBefore(owner.heldOn()) && !consultant.equals(holder)) {
                    if (holder != null) {
                        rows.add(change(moment.day(), timeline, holder, -1));
                    }
                    rows.add(change(moment.day(), timeline, consultant, 1));
                    holder = consultant;
                }
            }
        }
        return rows;
    }

    private static Row change(LocalDate day, Timeline timeline, String consultant, long by) {
        return Row.of(List.of(day, timeline.store(), consultant), by);
    }
}
