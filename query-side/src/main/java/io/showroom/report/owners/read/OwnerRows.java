package io.showroom.report.owners.read;

import io.showroom.projection.read.Rows;
import io.showroom.projection.read.Table;
import org.springframework.stereotype.Component;

/** One row an owner, as long as car and consultant stayed the same. */
@Component
class OwnerRows extends Rows<Owner> {

    static final Table<Owner> TABLE = Table.own("owner_row", 5, Owner.class, "prospect_id", "valid_from");

    OwnerRows() {
        super(TABLE, OwnerFold::owners);
    }
}
