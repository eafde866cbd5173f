package io.showroom.report.daily.read;

import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import org.springframework.stereotype.Component;

/** The projection of contacts: one row for each line of the daily report. */
@Component
class ContactRows extends RowProjection<DailyContact> {

    static final ReadModelTable<DailyContact> TABLE =
            ReadModelTable.own("contact_row", 4, DailyContact.class, "prospect_id", "sequence");

    ContactRows() {
        super(TABLE, ContactFold::of);
    }
}
