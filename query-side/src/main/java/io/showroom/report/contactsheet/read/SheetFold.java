package io.showroom.report.contactsheet.read;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.VehicleDelivered;
import io.showroom.prospect.read.Recording;
import io.showroom.report.contactsheet.read.SheetCell.Mark;
import io.showroom.report.read.Life;
import io.showroom.report.read.Moment;
import io.showroom.report.read.Spell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The rows that one prospect has on all sheets: a pure function of its timeline. */
final class SheetFold {

    private final Timeline timeline;
    private final Life life;
    private final NavigableSet<LocalDate> contacted;
    private final NavigableSet<LocalDate> met;
    private final PlannedDays planned;

    private SheetFold(Timeline timeline) {
        this.timeline = timeline;
        this.life = Life.of(timeline);
        this.contacted = days(Contacts::isContact);
        this.met = days(Contacts::isMeeting);
        this.planned = new PlannedDays(life.moments(), contacted);
    }

    private NavigableSet<LocalDate> days(Predicate<ProspectEvent> of) {
        return life.moments().stream()
                .filter(moment -> of.test(moment.event()))
                .map(Moment::day)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<SheetRow> rows(Timeline timeline) {
        SheetFold fold = new SheetFold(timeline);
        List<SheetRow> rows = new ArrayList<>();
        List<Spell> spells = fold.life.spells();
        for (int n = 0; n < spells.size(); n++) {
            SpellFold spell = new SpellFold(
                    fold,
                    spells.get(n),
                    n == 0 ? null : spells.get(n - 1),
                    n + 1 < spells.size() ? spells.get(n + 1) : null);
            LocalDate opened = spells.get(n).start().day();
            for (SheetDraft draft : spell.drafts()) {
                rows.add(draft.row(fold.life, n, opened, fold.contacted));
            }
        }
        return rows;
    }

    Life life() {
        return life;
    }

    NavigableSet<LocalDate> contacted() {
        return contacted;
    }

    PlannedDays planned() {
        return planned;
    }

    /** Enters an act in a row. */
    void enter(Moment moment, SheetDraft row) {
        row.takes(
                moment,
                moment.shown(),
                Contacts.isContact(moment.event())
                        && Recording.isLate(moment.act().recorded(), timeline.zone()));
        if (life.isOrder(moment)) {
            row.mark(moment.day(), Mark.ORDER);
        }
        if (isToldDelivered(moment)) {
            row.mark(moment.day(), Mark.DELIVERED);
        }
        if (moment.event() instanceof ProspectGraded && regraded(moment) && !met.contains(moment.day())) {
            row.mark(moment.day(), Mark.DESK);
        }
    }

    /** A delivery without a grade of its own, and what they dealt with after it until they are open again. */
    private boolean isToldDelivered(Moment moment) {
        boolean seen = moment.event() instanceof VehicleDelivered || Contacts.isContact(moment.event());
        if (!seen) {
            return false;
        }
        for (int index = moment.index(); index >= 0; index--) {
            Moment one = life.moments().get(index);
            if (one.event() instanceof VehicleDelivered delivered) {
                return delivered.grade() == null;
            }
            if (life.spells().stream().anyMatch(spell -> spell.start().index() == one.index())) {
                return false;
            }
        }
        return false;
    }

    private boolean regraded(Moment moment) {
        if (moment.index() == 0) {
            return false;
        }
        Moment before = life.moments().get(moment.index() - 1);
        return before.grade() != null
                && !before.grade().equals(moment.grade())
                && !(before.event() instanceof OrderCancelled);
    }
}
