package io.showroom.report.daily.read;

import io.showroom.projection.read.Rows;
import io.showroom.projection.read.Table;
import org.springframework.stereotype.Component;

/** One row a contact. */
@Component
class ContactRows extends Rows<DailyContact> {

    static final Table<DailyContact> TABLE = Table.own("contact_row", 4, DailyContact.class, "prospect_id", "sequence");

    ContactRows() {
        super(TABLE, ContactFold::of);
    }
}
