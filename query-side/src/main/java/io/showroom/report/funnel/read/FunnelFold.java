package io.showroom.report.funnel.read;

import io.showroom.projection.read.Counts;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.report.read.Cut;
import io.showroom.report.read.Life;
import io.showroom.report.read.Moment;
import io.showroom.report.read.Seen;
import io.showroom.report.read.Spell;
import io.showroom.report.read.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one prospect adds to the funnel's sums. In both readings an act counts in the row that was in force when it
 * happened; the period reading dates it on its own day, the cohort reading on the day of the first visit.
 */
record FunnelFold(Life life, Cut cut, Counts<FunnelProjection.Key> counts) {

    private static final String PHONE = "PHONE";
    private static final String WALK_IN = "WALK_IN";

    static void add(Timeline timeline, List<Cut> cuts, Counts<FunnelProjection.Key> counts) {
        Life life = Life.of(timeline);
        cuts.forEach(cut -> new FunnelFold(life, cut, counts).fold());
    }

    private void fold() {
        for (Stage stage : Stage.values()) {
            Moment direct = life.first(stage);
            Moment reached = life.reached(stage);
            count(direct, FunnelMeasure.direct(stage));
            count(reached, FunnelMeasure.reached(stage));
            if (direct == null) {
                count(reached, FunnelMeasure.skipped(stage));
            }
        }
        Moment first = life.first(Stage.VISIT);
        if (first != null) {
            visits(first);
        }
        for (Spell spell : life.spells()) {
            count(spell.start(), FunnelMeasure.OPENED);
            if (spell.defeat() != null) {
                count(spell.end(), FunnelMeasure.DEFEATS);
            }
            stock(spell);
        }
    }

    private void visits(Moment first) {
        Moment again = laterVisit(first, false);
        Moment captured = life.first(Stage.CAPTURED);
        if (captured != null
                && captured.day().equals(first.day())
                && (again == null || captured.index() < again.index())) {
            count(first, FunnelMeasure.CAPTURED_AT_ONCE);
        }
        Moment came = laterVisit(first, true);
        count(came, FunnelMeasure.AGAIN);
        if (PHONE.equals(life.firstChannel())) {
            count(first, FunnelMeasure.CALLS);
            count(came, FunnelMeasure.INVITED);
        }
    }

    private @Nullable Moment laterVisit(Moment first, boolean toTheStore) {
        for (Moment moment :
                life.moments().subList(first.index() + 1, life.moments().size())) {
            if (moment.event() instanceof VisitRegistered visit && (!toTheStore || WALK_IN.equals(visit.channel()))) {
                return moment;
            }
        }
        return null;
    }

    /** Follows the row that an open prospect is in, from act to act. */
    private void stock(Spell spell) {
        Seen row = seen(spell.start());
        stock(spell.start(), row, 1);
        int last = spell.end() == null ? life.moments().size() - 1 : spell.end().index();
        for (Moment moment : life.moments().subList(spell.start().index() + 1, last + 1)) {
            Seen next = seen(moment);
            if (!next.equals(row)) {
                stock(moment, row, -1);
                stock(moment, next, 1);
                row = next;
            }
        }
        if (spell.end() != null) {
            stock(spell.end(), row, -1);
        }
    }

    private void stock(Moment moment, Seen row, int change) {
        counts.add(key(Reading.PERIOD, moment.day(), row), FunnelMeasure.STOCK, change);
    }

    private void count(@Nullable Moment moment, int measure) {
        if (moment == null) {
            return;
        }
        Seen row = seen(moment);
        LocalDate cohort = Objects.requireNonNull(life.reached(Stage.VISIT), "something was reached")
                .day();
        counts.add(key(Reading.PERIOD, moment.day(), row), measure, 1);
        counts.add(key(Reading.COHORT, cohort, row), measure, 1);
    }

    private Seen seen(Moment moment) {
        return new Seen(moment.consultant(), cut.keyAt(life, moment));
    }

    private FunnelProjection.Key key(Reading reading, LocalDate day, Seen row) {
        return new FunnelProjection.Key(reading, cut.code(), day, life.store(), row.key(), Cut.orNone(row.owner()));
    }
}
