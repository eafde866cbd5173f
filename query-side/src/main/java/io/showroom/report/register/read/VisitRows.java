package io.showroom.report.register.read;

import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import io.showroom.prospect.read.RegisteredVisit;
import org.springframework.stereotype.Component;

/** The projection of the visit register: one row for each visit, call or lead. */
@Component
class VisitRows extends RowProjection<RegisteredVisit> {

    static final ReadModelTable<RegisteredVisit> TABLE =
            ReadModelTable.own("visit_row", 3, RegisteredVisit.class, "prospect_id", "sequence");

    VisitRows() {
        super(TABLE, Visits::of);
    }
}
