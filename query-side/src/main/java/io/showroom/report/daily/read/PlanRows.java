package io.showroom.report.daily.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** One row for each stretch of days at whose end the same was planned with a prospect. */
@Component
class PlanRows implements Projection {

    @Override
    public String table() {
        return "plan_stretch";
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
                Column.text("grade"),
                Column.text("model"),
                Column.date("due_on"),
                Column.text("purpose"),
                Column.text("channel"),
                Column.date("coming_on"),
                Column.instant("coming_at"));
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        List<Row> rows = new ArrayList<>();
        for (PlanStretch plan : PlanFold.of(timeline)) {
            rows.add(Row.of(
                    List.of(timeline.prospectId(), rows.size()),
                    timeline.store(),
                    plan.since(),
                    plan.until(),
                    plan.consultant(),
                    plan.grade(),
                    plan.model(),
                    plan.dueOn(),
                    plan.purpose(),
                    plan.channel(),
                    plan.comingAt() == null ? null : timeline.day(plan.comingAt()),
                    plan.comingAt()));
        }
        return rows;
    }
}
