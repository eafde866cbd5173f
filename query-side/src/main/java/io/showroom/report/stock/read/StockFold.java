package io.showroom.report.stock.read;

import io.showroom.projection.read.Row;
import io.showroom.report.read.Cut;
import io.showroom.report.read.Life;
import io.showroom.report.read.Moment;
import io.showroom.report.read.Spell;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one prospect's spells of being open add to and take from the stock, whenever consultant or grade changed. */
public final class StockFold {

    private final Life life;
    private final List<Row> rows = new ArrayList<>();

    private StockFold(Life life) {
        this.life = life;
    }

    /** Changes by day, store, consultant and grade, with how many came or, below zero, went. */
    public static List<Row> of(Life life) {
        StockFold fold = new StockFold(life);
        life.spells().forEach(fold::take);
        return fold.rows;
    }

    private void take(Spell spell) {
        Moment start = spell.start();
        Moment held = start;
        change(start, held, 1);
        int end = spell.end() == null ? life.moments().size() : spell.end().index();
        for (Moment moment : life.moments().subList(Math.min(start.index() + 1, end), end)) {
            if (!key(moment).equals(key(held))) {
                change(moment, held, -1);
                change(moment, moment, 1);
                held = moment;
            }
        }
        if (spell.end() != null) {
            change(spell.end(), held, -1);
        }
    }

    private void change(Moment at, Moment whose, long by) {
        List<String> key = key(whose);
        rows.add(Row.of(List.of(at.day(), life.store(), key.getFirst(), key.getLast()), by));
    }

    private static List<String> key(Moment moment) {
        return List.of(orNone(moment.consultant()), orNone(moment.grade()));
    }

    private static String orNone(@Nullable String value) {
        return value == null ? Cut.NONE : value;
    }
}
