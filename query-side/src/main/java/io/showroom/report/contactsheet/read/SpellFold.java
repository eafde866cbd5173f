package io.showroom.report.contactsheet.read;

import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.report.contactsheet.read.SheetCell.Mark;
import io.showroom.report.contactsheet.read.SheetRow.Block;
import io.showroom.report.read.Cut;
import io.showroom.report.read.Moment;
import io.showroom.report.read.Spell;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of one spell of being open: one for each month and each consultant it was with in that month. */
final class SpellFold {

    private final SheetFold fold;
    private final Spell spell;
    private final List<Moment> moments;
    private final List<SheetDraft> drafts = new ArrayList<>();
    private SheetDraft row;

    SpellFold(SheetFold fold, Spell spell, @Nullable Spell before, @Nullable Spell after) {
        this.fold = fold;
        this.spell = spell;
        List<Moment> all = fold.life().moments();
        this.moments = all.subList(
                spell.start().index(),
                spell.end() == null ? all.size() : spell.end().index() + 1);
        Moment start = spell.start();
        this.row = begin(start.month(), Block.NEW, start.day(), firstGradeOfMonth(), start);
        row.count(SheetCount.BASE);
        if (spell.reopened()) {
            row.count(SheetCount.REOPENED);
        }
        beforeOpening(all, before);
        moments.forEach(this::take);
        end();
        afterClosing(all, after);
        plan();
    }

    List<SheetDraft> drafts() {
        return drafts;
    }

    private SheetDraft begin(YearMonth month, Block block, @Nullable LocalDate from, String grade, Moment at) {
        SheetDraft begun = new SheetDraft(Cut.orNone(at.consultant()), month, block, from, grade, at.model());
        drafts.add(begun);
        return begun;
    }

    private void take(Moment moment) {
        while (row.month().isBefore(moment.month())) {
            carryOver(fold.life().moments().get(moment.index() - 1));
        }
        String holder = Cut.orNone(moment.consultant());
        if (!holder.equals(row.consultant())) {
            move(moment, holder);
        }
        fold.enter(moment, row);
        row.grade(Cut.orNone(moment.grade()));
        if (fold.life().isOrder(moment)) {
            row.count(SheetCount.GROSS_ORDERS);
        }
    }

    /** The month is over: it goes on as retained. */
    private void carryOver(Moment last) {
        row = begin(row.month().plusMonths(1), Block.RETAINED, null, Cut.orNone(last.grade()), last);
        row.count(SheetCount.BASE);
    }

    private void move(Moment moment, String to) {
        SheetDraft from = row;
        Block block = from.month().equals(spell.start().month()) ? Block.NEW : Block.RETAINED;
        String grade = Cut.orNone(fold.life().moments().get(moment.index() - 1).grade());
        from.movesOut(moment.day(), to, grade);
        row = drafts.stream()
                .filter(one ->
                        one.month().equals(from.month()) && one.consultant().equals(to))
                .findFirst()
                .orElseGet(() -> begin(from.month(), block, moment.day(), grade, moment));
        row.movesIn(moment.day(), from.consultant());
    }

    private void end() {
        Moment end = spell.end();
        if (end == null) {
            carryOver(moments.getLast());
            row.lastsForEver();
        } else if (spell.won()) {
            row.count(SheetCount.ORDERS);
            row.endsOn(end.day(), Cut.orNone(end.shown()));
        } else {
            DefeatDeclared defeat = Objects.requireNonNull(spell.defeat());
            SheetCount.DEFEATS.stream()
                    .filter(kind -> kind.name().equals(defeat.kind()))
                    .forEach(row::count);
            row.endsOn(end.day(), Cut.orNone(end.grade()));
            row.mark(end.day(), Mark.DEFEAT);
        }
    }

    /** The visit on which they left their details belongs to the sheet that the details open. */
    private void beforeOpening(List<Moment> all, @Nullable Spell before) {
        Moment closed = before == null ? null : before.end();
        if (closed == null || !closed.month().equals(spell.start().month())) {
            enterOwn(all.subList(
                    closed == null ? 0 : closed.index() + 1, spell.start().index()));
        }
    }

    /** What happened in the month after it was closed, until it is opened again. */
    private void afterClosing(List<Moment> all, @Nullable Spell after) {
        if (spell.end() != null) {
            int to = after == null ? all.size() : after.start().index();
            enterOwn(all.subList(spell.end().index() + 1, to));
        }
    }

    private void enterOwn(List<Moment> some) {
        some.stream()
                .filter(moment -> moment.month().equals(row.month()) && isOf(moment, row))
                .forEach(moment -> fold.enter(moment, row));
    }

    private static boolean isOf(Moment moment, SheetDraft row) {
        return moment.consultant() == null || moment.consultant().equals(row.consultant());
    }

    private void plan() {
        for (LocalDate day : fold.planned().stood().tailSet(spell.start().day())) {
            if (isWithin(day)) {
                SheetDraft of = rowOn(day);
                of.mark(day, Mark.PLANNED);
                if (!fold.contacted().contains(day)) {
                    of.mark(day, Mark.MISSED);
                }
            }
        }
        LocalDate open = fold.planned().open();
        if (open != null && !open.isBefore(spell.start().day()) && isWithin(open)) {
            rowOn(open).plannedOn(open);
        }
    }

    private boolean isWithin(LocalDate day) {
        Moment end = spell.end();
        return end == null
                || !day.isAfter(end.day())
                || spell.won() && YearMonth.from(day).equals(end.month());
    }

    /** The row that was contacted on a day, or else that had it when the day ended. */
    private SheetDraft rowOn(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        List<SheetDraft> some =
                drafts.stream().filter(draft -> draft.covers(month)).toList();
        Moment last = moments.stream()
                .filter(moment -> !moment.day().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(spell.start());
        String holder = Cut.orNone(last.consultant());
        return some.stream()
                .filter(draft -> draft.isTouchedOn(day))
                .reduce((earlier, later) -> later)
                .or(() -> some.stream()
                        .filter(draft -> draft.consultant().equals(holder))
                        .findFirst())
                .orElse(some.getLast());
    }

    /** The grade it was opened with, or else the first one given in the month while it was open. */
    private String firstGradeOfMonth() {
        YearMonth month = spell.start().month();
        for (Moment moment : moments) {
            if (moment.grade() != null || !moment.month().equals(month)) {
                return Cut.orNone(moment.month().equals(month) ? moment.grade() : null);
            }
        }
        return Cut.NONE;
    }
}
