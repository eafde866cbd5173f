package io.showroom.report.register.read;

import io.showroom.projection.read.Rows;
import io.showroom.projection.read.Table;
import io.showroom.prospect.read.Visit;
import org.springframework.stereotype.Component;

/** One row a visit, call or lead. */
@Component
class VisitRows extends Rows<Visit> {

    static final Table<Visit> TABLE = Table.own("visit_row", 3, Visit.class, "prospect_id", "sequence");

    VisitRows() {
        super(TABLE, Visits::of);
    }
}
