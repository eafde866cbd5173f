package io.showroom.report.sources.read;

import io.showroom.projection.read.Counts;
import io.showroom.projection.read.Row;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.report.read.Cut;
import io.showroom.report.read.Life;
import io.showroom.report.read.Moment;
import io.showroom.report.read.Seen;
import io.showroom.report.read.Spell;
import io.showroom.report.read.Stage;
import io.showroom.report.read.Touch;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one prospect adds to the sums by source and campaign, each act dated on its own day. */
final class SourcesFold {

    private static final Map<String, Integer> BY_CHANNEL =
            Map.of("WALK_IN", SourcesMeasure.VISITS, "PHONE", SourcesMeasure.CALLS, "ONLINE", SourcesMeasure.LEADS);
    private static final Map<Stage, Integer> BY_STAGE = Map.of(
            Stage.CAPTURED, SourcesMeasure.CAPTURED,
            Stage.TEST_DRIVE, SourcesMeasure.TEST_DRIVES,
            Stage.ORDER, SourcesMeasure.ORDERS,
            Stage.DELIVERY, SourcesMeasure.DELIVERIES);

    private final Life life;
    private final TouchKind touch;
    private final @Nullable String consultant;

    private SourcesFold(Life life, TouchKind touch, @Nullable String consultant) {
        this.life = life;
        this.touch = touch;
        this.consultant = consultant;
    }

    static List<Row> rows(Life life, @Nullable String consultant) {
        Counts<SourcesProjection.Key> counts = SourcesProjection.TABLE.counts();
        for (TouchKind touch : TouchKind.values()) {
            new SourcesFold(life, touch, consultant).fold(counts);
        }
        return counts.rows();
    }

    /** The first grade given, on its day. */
    static List<Row> gradeRows(Life life, @Nullable String consultant) {
        Counts<SourceGradesProjection.Key> counts = SourceGradesProjection.TABLE.counts();
        Moment graded = life.first(Stage.GRADED);
        if (graded != null && Seen.at(graded, "", consultant).by(consultant)) {
            for (TouchKind touch : TouchKind.values()) {
                Touch by = touch.of(life, graded);
                counts.add(
                        new SourceGradesProjection.Key(
                                touch,
                                graded.day(),
                                life.store(),
                                Cut.orNone(by.source()),
                                campaign(by),
                                ((ProspectGraded) graded.event()).grade(),
                                Cut.orNone(graded.consultant())),
                        0,
                        1);
            }
        }
        return counts.rows();
    }

    private void fold(Counts<SourcesProjection.Key> counts) {
        for (Moment moment : life.moments()) {
            if (moment.event() instanceof VisitRegistered visit) {
                Integer measure = BY_CHANNEL.get(visit.channel());
                if (measure != null) {
                    count(counts, moment, measure);
                }
            }
        }
        BY_STAGE.forEach((stage, measure) -> {
            Moment first = life.first(stage);
            if (first != null) {
                count(counts, first, measure);
            }
        });
        for (Spell spell : life.spells()) {
            if (spell.defeat() != null && spell.end() != null) {
                count(counts, spell.end(), SourcesMeasure.DEFEATS);
            }
        }
    }

    private void count(Counts<SourcesProjection.Key> counts, Moment moment, int measure) {
        if (Seen.at(moment, "", consultant).by(consultant)) {
            Touch by = touch.of(life, moment);
            counts.add(
                    new SourcesProjection.Key(
                            touch,
                            moment.day(),
                            life.store(),
                            Cut.orNone(by.source()),
                            campaign(by),
                            Cut.orNone(moment.consultant())),
                    measure,
                    1);
        }
    }

    private static String campaign(Touch by) {
        return by.campaign() == null ? "" : by.campaign();
    }
}
