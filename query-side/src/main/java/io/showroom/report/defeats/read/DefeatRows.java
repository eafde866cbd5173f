package io.showroom.report.defeats.read;

import io.showroom.projection.read.Rows;
import io.showroom.projection.read.Table;
import org.springframework.stereotype.Component;

/** One row a declaration of defeat. */
@Component
class DefeatRows extends Rows<Defeat> {

    static final Table<Defeat> TABLE = Table.own("defeat_row", 4, Defeat.class, "prospect_id", "sequence");

    DefeatRows() {
        super(TABLE, DefeatFold::of);
    }
}
