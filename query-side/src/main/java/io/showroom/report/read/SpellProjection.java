package io.showroom.report.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row for each spell of being open: in which month it began and ended, and how. Drill-downs are made of them. */
final class SpellProjection implements Projection {

    /** The ending of a spell that an order closed; that of others is the kind of defeat. */
    static final String ORDER = "ORDER";

    @Override
    public String table() {
        return "prospect_spell";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Kind kind() {
        return Kind.OWN;
    }

    @Override
    public List<Column> key() {
        return List.of(Column.text("prospect_id"), new Column("place", Column.Type.INTEGER));
    }

    @Override
    public List<Column> values() {
        return List.of(
                Column.text("store"),
                Column.date("opened"),
                Column.date("closed"),
                Column.text("ending"),
                new Column("reopened", Column.Type.BOOLEAN));
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        Life life = Life.of(timeline);
        List<Row> rows = new ArrayList<>();
        for (Spell spell : life.spells()) {
            rows.add(Row.of(
                    List.of(life.prospectId(), rows.size()),
                    life.store(),
                    spell.start().month().atDay(1),
                    closed(spell),
                    ending(spell),
                    spell.reopened()));
        }
        return rows;
    }

    private static @Nullable LocalDate closed(Spell spell) {
        return spell.end() == null ? null : spell.end().month().atDay(1);
    }

    private static @Nullable String ending(Spell spell) {
        if (spell.end() == null) {
            return null;
        }
        return spell.won()
                ? ORDER
                : spell.defeat() == null ? Cut.NONE : spell.defeat().kind();
    }
}
