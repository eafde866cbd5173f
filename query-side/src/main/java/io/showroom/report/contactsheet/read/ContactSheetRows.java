package io.showroom.report.contactsheet.read;

import io.showroom.projection.read.Rows;
import io.showroom.projection.read.Table;
import org.springframework.stereotype.Component;

/** The rows of all contact status sheets. */
@Component
final class ContactSheetRows extends Rows<SheetRow> {

    static final Table<SheetRow> TABLE =
            Table.own("contact_sheet_row", 2, SheetRow.class, "prospect_id", "month", "consultant", "block", "spell");

    ContactSheetRows() {
        super(TABLE, SheetFold::rows);
    }
}
