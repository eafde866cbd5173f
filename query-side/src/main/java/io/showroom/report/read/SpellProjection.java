package io.showroom.report.read;

import io.showroom.projection.read.Numbered;
import io.showroom.projection.read.Rows;
import io.showroom.projection.read.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row for each spell of being open: in which month it began and ended, and how. Drill-downs are made of them. */
@Component
final class SpellProjection extends Rows<Numbered<SpellProjection.Months>> {

    /** The ending of a spell that an order closed; that of others is the kind of defeat. */
    static final String ORDER = "ORDER";

    SpellProjection() {
        super(
                Table.numbered("prospect_spell", 1, Months.class),
                timeline -> Numbered.all(
                        timeline,
                        Life.of(timeline).spells().stream().map(Months::of).toList()));
    }

    /** The first days of the months in which a spell began and ended, and how it ended. */
    record Months(
            LocalDate opened,
            @Nullable LocalDate closed,
            @Nullable String ending,
            boolean reopened) {

        static Months of(Spell spell) {
            Moment end = spell.end();
            return new Months(
                    spell.start().month().atDay(1),
                    end == null ? null : end.month().atDay(1),
                    how(spell),
                    spell.reopened());
        }
    }

    private static @Nullable String how(Spell spell) {
        if (spell.end() == null) {
            return null;
        }
        return spell.won()
                ? ORDER
                : spell.defeat() == null ? Cut.NONE : spell.defeat().kind();
    }
}
