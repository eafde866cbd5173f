package io.showroom.report.contactsheet.read;

import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import org.springframework.stereotype.Component;

/** The projection of the rows of all contact status sheets. */
@Component
final class ContactSheetRows extends RowProjection<SheetRow> {

    static final ReadModelTable<SheetRow> TABLE = ReadModelTable.own(
            "contact_sheet_row", 2, SheetRow.class, "prospect_id", "month", "consultant", "block", "spell");

    ContactSheetRows() {
        super(TABLE, SheetFold::rows);
    }
}
