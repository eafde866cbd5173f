package io.showroom.report.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row for each stage that a prospect reached by the stage's own act: when, and with what attributes. Medians and
 * drill-downs are made of them.
 *
 * @param consultant only what this consultant may see; null for everything, which is what the table holds
 * @param further a breakdown that the table does not hold, as a column of its own; null for none
 */
public record StepProjection(
        @Nullable String consultant, @Nullable By further) implements Projection {

    /** With the attributes that the table holds. */
    public StepProjection(@Nullable String consultant) {
        this(consultant, null);
    }

    /** With what a breakdown asks for. */
    public static StepProjection by(@Nullable By by, @Nullable String consultant) {
        return new StepProjection(consultant, by == null || by.cut().isKept() ? null : by);
    }

    /** Name of the table. */
    public static final String TABLE = "prospect_step";

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
        return List.of(Column.text("prospect_id"), Column.text("stage"));
    }

    @Override
    public List<Column> values() {
        List<Column> columns = List.of(
                Column.text("store"),
                Column.date("day"),
                Column.date("cohort_day"),
                new Column("days_before", Column.Type.INTEGER),
                new Column("days_from_first", Column.Type.INTEGER),
                Column.text("consultant"),
                Column.text("source"),
                Column.text("campaign"),
                Column.text("last_source"),
                Column.text("last_campaign"),
                Column.text("model"),
                Column.text("channel"),
                Column.text("grade"),
                new Column("place", Column.Type.INTEGER));
        return further == null
                ? columns
                : Stream.concat(columns.stream(), Stream.of(Column.text(further.column())))
                        .toList();
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        Life life = Life.of(timeline);
        List<Row> rows = new ArrayList<>();
        Moment before = null;
        for (Stage stage : Stage.values()) {
            Moment moment = life.first(stage);
            if (moment != null) {
                if (Seen.at(moment, "", consultant).by(consultant)) {
                    rows.add(row(life, stage, moment, before));
                }
                before = moment;
            }
        }
        return rows;
    }

    private Row row(Life life, Stage stage, Moment moment, @Nullable Moment before) {
        Moment first = Objects.requireNonNull(life.reached(Stage.VISIT), "something was reached");
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                life.store(),
                moment.day(),
                first.day(),
                before == null ? null : days(before, moment),
                days(first, moment),
                Cut.CONSULTANT.keyAt(life, moment),
                Cut.SOURCE.keyAt(life, moment),
                campaign(life.firstTouch()),
                Cut.orNone(moment.lastTouch().source()),
                campaign(moment.lastTouch()),
                Cut.MODEL.keyAt(life, moment),
                Cut.CHANNEL.keyAt(life, moment),
                Cut.GRADE.keyAt(life, moment),
                moment.index()));
        if (further != null) {
            values.add(further.cut().keyAt(life, moment));
        }
        return Row.of(List.of(life.prospectId(), stage.code()), values.toArray());
    }

    /** Whole store days; acts done out of turn are no days apart. */
    private static int days(Moment from, Moment to) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(from.day(), to.day()));
    }

    private static String campaign(Touch touch) {
        return touch.campaign() == null ? "" : touch.campaign();
    }
}
