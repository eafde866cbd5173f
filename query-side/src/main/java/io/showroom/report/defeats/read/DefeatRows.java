package io.showroom.report.defeats.read;

import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import org.springframework.stereotype.Component;

/** The projection of defeat declarations: one row for each. */
@Component
class DefeatRows extends RowProjection<DefeatDeclaration> {

    static final ReadModelTable<DefeatDeclaration> TABLE =
            ReadModelTable.own("defeat_row", 4, DefeatDeclaration.class, "prospect_id", "sequence");

    DefeatRows() {
        super(TABLE, DefeatFold::of);
    }
}
