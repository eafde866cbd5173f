package io.showroom.report.retainednew.read;

import io.showroom.projection.read.Counts;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.report.read.Cut;
import io.showroom.report.read.Life;
import io.showroom.report.read.Moment;
import io.showroom.report.read.Seen;
import io.showroom.report.read.Spell;
import io.showroom.report.retainednew.read.RetainedNewProjection.Key;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one spell of being open adds to the retained-versus-new sums of one cut.
 *
 * <p>A row is what the prospect is in at a moment. By consultant and model it changes with the act that changes them.
 * By grade it stays for a whole month (the grade at the month's first instant, or for new prospects the first grade of
 * the month) and changes, as a move, when the month is over.
 */
final class RetainedNewFold {

    /** The consultant of the rows that hold everything that the fold is about. */
    static final String WHOEVER_ASKS = "";

    private final Life life;
    private final Cut cut;
    private final @Nullable String consultant;
    private final Counts<Key> counts;
    private final Spell spell;

    private YearMonth month;
    private String gradeOfMonth;
    private Seen row;

    private RetainedNewFold(Life life, Cut cut, @Nullable String consultant, Counts<Key> counts, Spell spell) {
        this.life = life;
        this.cut = cut;
        this.consultant = consultant;
        this.counts = counts;
        this.spell = spell;
        this.month = spell.start().month();
        this.gradeOfMonth = Cut.orNone(firstGradeOfMonth());
        this.row = rowAt(spell.start());
    }

    static void add(Timeline timeline, List<Cut> cuts, Counts<Key> counts) {
        Life life = Life.of(timeline);
        fold(life, cuts, null, counts);
        life.moments().stream()
                .map(moment -> Cut.orNone(moment.consultant()))
                .distinct()
                .forEach(owner -> fold(life, cuts, owner, counts));
    }

    private static void fold(Life life, List<Cut> cuts, @Nullable String consultant, Counts<Key> counts) {
        for (Cut cut : cuts) {
            for (Spell spell : life.spells()) {
                new RetainedNewFold(life, cut, consultant, counts, spell).fold();
            }
        }
    }

    private void fold() {
        count(RetainedNewMeasure.BASE);
        if (spell.reopened()) {
            count(RetainedNewMeasure.REOPENED);
        }
        for (Moment moment : moments()) {
            if (!moment.month().equals(month)) {
                endOfMonth(life.moments().get(moment.index() - 1));
                month = moment.month();
            }
            moveTo(rowAt(moment));
            if (life.isOrder(moment)) {
                count(RetainedNewMeasure.GROSS_ORDERS);
            }
        }
        if (spell.end() == null) {
            endOfMonth(life.moments().getLast());
        } else if (spell.won()) {
            count(RetainedNewMeasure.ORDERS);
        } else {
            defeat(spell.defeat());
        }
    }

    private List<Moment> moments() {
        int last = spell.end() == null ? life.moments().size() - 1 : spell.end().index();
        return life.moments().subList(spell.start().index(), last + 1);
    }

    private void defeat(@Nullable DefeatDeclared defeat) {
        int kind = defeat == null ? -1 : RetainedNewMeasure.KINDS.indexOf(defeat.kind());
        if (kind >= 0) {
            count(RetainedNewMeasure.DEFEATS + kind);
        }
    }

    private void endOfMonth(Moment last) {
        gradeOfMonth = Cut.orNone(last.grade());
        moveTo(rowAt(last));
    }

    private void moveTo(Seen next) {
        if (!next.equals(row)) {
            count(RetainedNewMeasure.MOVED_OUT);
            row = next;
            count(RetainedNewMeasure.MOVED_IN);
        }
    }

    private void count(int measure) {
        if (row.by(consultant)) {
            int side = month.equals(spell.start().month()) ? RetainedNewMeasure.COUNT : 0;
            String column = consultant == null ? WHOEVER_ASKS : consultant;
            counts.add(new Key(cut.code(), month.atDay(1), life.store(), row.key(), column), side + measure, 1);
        }
    }

    private Seen rowAt(Moment moment) {
        return Seen.at(moment, cut == Cut.GRADE ? gradeOfMonth : cut.keyAt(life, moment), consultant);
    }

    /** The grade it was opened with, or else the first one given in the month while it was open. */
    private @Nullable String firstGradeOfMonth() {
        for (Moment moment : moments()) {
            if (moment.grade() != null || !moment.month().equals(month)) {
                return moment.month().equals(month) ? moment.grade() : null;
            }
        }
        return null;
    }
}
