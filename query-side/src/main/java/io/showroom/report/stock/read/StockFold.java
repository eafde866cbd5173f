package io.showroom.report.stock.read;

import io.showroom.report.read.Cut;
import io.showroom.report.read.Life;
import io.showroom.report.read.Moment;
import io.showroom.report.read.Spell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one prospect's spells of being open add to and take from the stock, whenever consultant or grade changed. */
public final class StockFold {

    private final Life life;
    private final List<StockStretch> stretches = new ArrayList<>();

    private StockFold(Life life) {
        this.life = life;
    }

    /** Changes by day, store, consultant and grade, with how many came or, below zero, went. */
    public static List<StockChange> of(Life life) {
        return changes(life.store(), stretches(life));
    }

    /** The changes that stretches make. */
    static List<StockChange> changes(String store, List<StockStretch> stretches) {
        List<StockChange> rows = new ArrayList<>();
        for (StockStretch stretch : stretches) {
            rows.add(change(store, stretch.since(), stretch, 1));
            if (stretch.until() != null) {
                rows.add(change(store, stretch.until(), stretch, -1));
            }
        }
        return rows;
    }

    /** How it stood at the ends of days, in order; what did not last until a day's end is left out. */
    static List<StockStretch> stretches(Life life) {
        StockFold fold = new StockFold(life);
        life.spells().forEach(fold::take);
        return fold.stretches;
    }

    private static StockChange change(String store, LocalDate day, StockStretch stretch, long by) {
        return new StockChange(day, store, stretch.consultant(), stretch.grade(), by);
    }

    private void take(Spell spell) {
        Moment start = spell.start();
        Moment held = start;
        int end = spell.end() == null ? life.moments().size() : spell.end().index();
        for (Moment moment : life.moments().subList(Math.min(start.index() + 1, end), end)) {
            if (!key(moment).equals(key(held))) {
                add(held, moment.day());
                held = moment;
            }
        }
        add(held, spell.end() == null ? null : spell.end().day());
    }

    private void add(Moment held, @Nullable LocalDate until) {
        if (!held.day().equals(until)) {
            List<String> key = key(held);
            stretches.add(new StockStretch(held.day(), until, key.getFirst(), key.getLast()));
        }
    }

    private static List<String> key(Moment moment) {
        return List.of(Cut.orNone(moment.consultant()), Cut.orNone(moment.grade()));
    }
}
