package io.showroom.report.owners.read;

import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import org.springframework.stereotype.Component;

/** The projection of owners: one row for each stretch of days with the same car, consultant and relation. */
@Component
class OwnerRows extends RowProjection<Owner> {

    static final ReadModelTable<Owner> TABLE =
            ReadModelTable.own("owner_row", 5, Owner.class, "prospect_id", "valid_from");

    OwnerRows() {
        super(TABLE, OwnerFold::owners);
    }
}
