package io.showroom.report.read;

import io.showroom.projection.read.NotStored;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.TableRow;
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
 * The projection of stages reached: one row for each stage a prospect reached by the stage's own act, with day and
 * attributes. Medians and drill-downs query it.
 *
 * @param further a breakdown that the table has no column for, added as a column; null for none
 */
@Component
public record StepProjection(@Nullable Breakdown further) implements Projection {

    /** Creates the projection with the columns of the table. */
    public StepProjection() {
        this(null);
    }

    /** Returns the projection that a breakdown needs. */
    public static StepProjection by(@Nullable Breakdown by) {
        return new StepProjection(by == null || by.dimension().isKept() ? null : by);
    }

    /** The name of the table. */
    public static final String TABLE = "prospect_step";

    private static final ReadModelTable<Step> STEPS = ReadModelTable.own(TABLE, 2, Step.class, "prospect_id", "stage");

    /**
     * A row of the read model: a stage reached.
     *
     * @param stage code of the stage
     * @param place index of its act in the prospect's timeline
     * @param further the key in the added breakdown; null without one
     */
    record Step(
            String prospectId,
            String stage,
            String store,
            Days days,
            Keys keys,
            int place,
            @NotStored @Nullable String further) {}

    /**
     * The days of a step, in store days.
     *
     * @param day day of the act
     * @param cohortDay day of the first visit
     * @param daysBefore whole days since the nearest earlier stage with an act of its own; null for the first
     * @param daysFromFirst whole days since the first act that reached any stage
     */
    record Days(
            LocalDate day, LocalDate cohortDay, @Nullable Integer daysBefore, int daysFromFirst) {}

    /** The keys in the breakdowns at the moment of the act. */
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
    public ReadModelTable<Step> definition() {
        return further == null ? STEPS : STEPS.text(further.column(), Step::further);
    }

    @Override
    public Collection<TableRow> rows(Timeline timeline) {
        ReportTimeline history = ReportTimeline.of(timeline);
        ReadModelTable<Step> table = definition();
        List<TableRow> rows = new ArrayList<>();
        TimelineMoment before = null;
        for (Stage stage : Stage.values()) {
            TimelineMoment moment = history.first(stage);
            if (moment != null) {
                rows.add(table.row(step(history, stage, moment, before)));
                before = moment;
            }
        }
        return rows;
    }

    private Step step(ReportTimeline history, Stage stage, TimelineMoment moment, @Nullable TimelineMoment before) {
        TimelineMoment first = Objects.requireNonNull(history.reached(Stage.VISIT), "no stage was reached");
        return new Step(
                history.prospectId(),
                stage.code(),
                history.store(),
                new Days(moment.day(), first.day(), before == null ? null : days(before, moment), days(first, moment)),
                new Keys(
                        Dimension.CONSULTANT.keyAt(history, moment),
                        Dimension.SOURCE.keyAt(history, moment),
                        campaign(history.firstTouch()),
                        Dimension.orNone(moment.lastTouch().source()),
                        campaign(moment.lastTouch()),
                        Dimension.MODEL.keyAt(history, moment),
                        Dimension.CHANNEL.keyAt(history, moment),
                        Dimension.GRADE.keyAt(history, moment)),
                moment.index(),
                further == null ? null : further.dimension().keyAt(history, moment));
    }

    /** Returns the whole store days between two acts; 0 if they happened in reverse order. */
    private static int days(TimelineMoment from, TimelineMoment to) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(from.day(), to.day()));
    }

    private static String campaign(SourceAttribution touch) {
        return touch.campaign() == null ? "" : touch.campaign();
    }
}
