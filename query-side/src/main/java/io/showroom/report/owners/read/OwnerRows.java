package io.showroom.report.owners.read;

import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import org.springframework.stereotype.Component;

/** One row an owner, as long as car and consultant stayed the same. */
@Component
class OwnerRows extends RowProjection<Owner> {

    static final ReadModelTable<Owner> TABLE =
            ReadModelTable.own("owner_row", 5, Owner.class, "prospect_id", "valid_from");

    OwnerRows() {
        super(TABLE, OwnerFold::owners);
    }
}
