package io.showroom.report.read;

import io.showroom.projection.read.NotKept;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Table;
import io.showroom.projection.read.Timeline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One row for each stage that a prospect reached by the stage's own act: when, and with what attributes. Medians and
 * drill-downs are made of them.
 *
 * @param further a breakdown that the table does not hold, as a column of its own; null for none
 */
@Component
public record StepProjection(@Nullable By further) implements Projection {

    /** With the attributes that the table holds. */
    public StepProjection() {
        this(null);
    }

    /** With what a breakdown asks for. */
    public static StepProjection by(@Nullable By by) {
        return new StepProjection(by == null || by.cut().isKept() ? null : by);
    }

    /** Name of the table. */
    public static final String TABLE = "prospect_step";

    private static final Table<Step> STEPS = Table.own(TABLE, 2, Step.class, "prospect_id", "stage");

    /**
     * A stage reached, as the table holds it.
     *
     * @param stage code of the stage
     * @param place place of its act in the prospect's life
     * @param further the key of the breakdown that the table does not hold
     */
    record Step(
            String prospectId,
            String stage,
            String store,
            Days days,
            Keys keys,
            int place,
            @NotKept @Nullable String further) {}

    /**
     * When a stage was reached, in store days.
     *
     * @param cohortDay day of the first visit
     * @param daysBefore whole days since the stage before; null for the first one
     * @param daysFromFirst whole days since the first one
     */
    record Days(
            LocalDate day, LocalDate cohortDay, @Nullable Integer daysBefore, int daysFromFirst) {}

    /** The keys that breakdowns name, as of the moment of the act. */
    record Keys(
            String consultant,
            String source,
            String campaign,
            String lastSource,
            String lastCampaign,
            String model,
            String channel,
            String grade) {}

    @Override
    public Table<Step> definition() {
        return further == null ? STEPS : STEPS.text(further.column(), Step::further);
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        Life life = Life.of(timeline);
        Table<Step> table = definition();
        List<Row> rows = new ArrayList<>();
        Moment before = null;
        for (Stage stage : Stage.values()) {
            Moment moment = life.first(stage);
            if (moment != null) {
                rows.add(table.row(step(life, stage, moment, before)));
                before = moment;
            }
        }
        return rows;
    }

    private Step step(Life life, Stage stage, Moment moment, @Nullable Moment before) {
        Moment first = Objects.requireNonNull(life.reached(Stage.VISIT), "something was reached");
        return new Step(
                life.prospectId(),
                stage.code(),
                life.store(),
                new Days(moment.day(), first.day(), before == null ? null : days(before, moment), days(first, moment)),
                new Keys(
                        Cut.CONSULTANT.keyAt(life, moment),
                        Cut.SOURCE.keyAt(life, moment),
                        campaign(life.firstTouch()),
                        Cut.orNone(moment.lastTouch().source()),
                        campaign(moment.lastTouch()),
                        Cut.MODEL.keyAt(life, moment),
                        Cut.CHANNEL.keyAt(life, moment),
                        Cut.GRADE.keyAt(life, moment)),
                moment.index(),
                further == null ? null : further.cut().keyAt(life, moment));
    }

    /** Whole store days; acts done out of turn are no days apart. */
    private static int days(Moment from, Moment to) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(from.day(), to.day()));
    }

    private static String campaign(Touch touch) {
        return touch.campaign() == null ? "" : touch.campaign();
    }
}
