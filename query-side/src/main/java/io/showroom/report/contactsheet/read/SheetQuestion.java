package io.showroom.report.contactsheet.read;

import io.showroom.report.read.Asked;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a contact status sheet.
 *
 * @param asked about which stores, and by what knowledge
 * @param month the store month
 * @param consultant user key of whose sheet, "none" for nobody's; null for all that may be seen
 */
record SheetQuestion(Asked asked, YearMonth month, @Nullable String consultant) {

    /** Whether a row is asked for, whatever its month. */
    boolean isAbout(SheetRow row) {
        return (asked.stores() == null || asked.stores().contains(row.store()))
                && (consultant == null || consultant.equals(row.consultant()));
    }
}
