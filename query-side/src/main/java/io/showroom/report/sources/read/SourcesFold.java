package io.showroom.report.sources.read;

import io.showroom.projection.read.Row;
import io.showroom.projection.read.Tally;
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
        Tally tally = new Tally(SourcesMeasure.COUNT);
        for (TouchKind touch : TouchKind.values()) {
            new SourcesFold(life, touch, consultant).fold(tally);
        }
        return tally.rows();
    }

    /** The first grade given, on its day. */
    static List<Row> gradeRows(Life life, @Nullable String consultant) {
        Tally tally = new Tally(1);
        Moment graded = life.first(Stage.GRADED);
        if (graded != null && Seen.at(graded, "", consultant).by(consultant)) {
            for (TouchKind touch : TouchKind.values()) {
                Touch by = touch.of(life, graded);
                String grade = ((ProspectGraded) graded.event()).grade();
                tally.add(new SourcesFold(life, touch, consultant).key(graded, by, grade), 0, 1);
            }
        }
        return tally.rows();
    }

    private void fold(Tally tally) {
        for (Moment moment : life.moments()) {
            if (moment.event() instanceof VisitRegistered visit) {
                Integer measure = BY_CHANNEL.get(visit.channel());
                if (measure != null) {
                    count(tally, moment, measure);
                }
            }
        }
        BY_STAGE.forEach((stage, measure) -> {
            Moment first = life.first(stage);
            if (first != null) {
                count(tally, first, measure);
            }
        });
        for (Spell spell : life.spells()) {
            if (spell.defeat() != null && spell.end() != null) {
                count(tally, spell.end(), SourcesMeasure.DEFEATS);
            }
        }
    }

    private void count(Tally tally, Moment moment, int measure) {
        if (Seen.at(moment, "", consultant).by(consultant)) {
            tally.add(key(moment, touch.of(life, moment), null), measure, 1);
        }
    }

    private List<Object> key(Moment moment, Touch by, @Nullable String grade) {
        String campaign = by.campaign() == null ? "" : by.campaign();
        String source = Cut.orNone(by.source());
        String owner = Cut.orNone(moment.consultant());
        return grade == null
                ? List.of(touch.name(), moment.day(), life.store(), source, campaign, owner)
                : List.of(touch.name(), moment.day(), life.store(), source, campaign, grade, owner);
    }
}
