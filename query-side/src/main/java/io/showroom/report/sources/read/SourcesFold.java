package io.showroom.report.sources.read;

import io.showroom.projection.read.Counts;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.report.read.Cut;
import io.showroom.report.read.Life;
import io.showroom.report.read.Moment;
import io.showroom.report.read.Spell;
import io.showroom.report.read.Stage;
import io.showroom.report.read.Touch;

/** What one prospect adds to the sums by source and campaign, each act dated on its own day. */
record SourcesFold(Life life, TouchKind touch, Counts<SourcesProjection.Key> counts) {

    static void add(Timeline timeline, Counts<SourcesProjection.Key> counts) {
        for (TouchKind touch : TouchKind.values()) {
            new SourcesFold(Life.of(timeline), touch, counts).fold();
        }
    }

    /** The first grade given, on its day. */
    static void addGrade(Timeline timeline, Counts<SourceGradesProjection.Key> counts) {
        Life life = Life.of(timeline);
        Moment graded = life.first(Stage.GRADED);
        if (graded != null) {
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
    }

    private void fold() {
        for (SourcesMeasure measure : SourcesMeasure.values()) {
            life.moments().stream()
                    .filter(moment -> moment.event() instanceof VisitRegistered visit
                            && visit.channel().equals(measure.channel()))
                    .forEach(moment -> count(moment, measure));
            Moment first = measure.stage() == null ? null : life.first(measure.stage());
            if (first != null) {
                count(first, measure);
            }
        }
        for (Spell spell : life.spells()) {
            if (spell.defeat() != null && spell.end() != null) {
                count(spell.end(), SourcesMeasure.DEFEATS);
            }
        }
    }

    private void count(Moment moment, SourcesMeasure measure) {
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

    private static String campaign(Touch by) {
        return by.campaign() == null ? "" : by.campaign();
    }
}
