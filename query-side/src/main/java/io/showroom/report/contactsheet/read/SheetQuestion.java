package io.showroom.report.contactsheet.read;

import io.showroom.report.read.ReportScope;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a contact status sheet.
 *
 * @param scope about which stores, whose sheet ("none" for nobody's, null for all), and by what knowledge
 * @param month the store month
 * @param reader user key of who sees only the customers that are theirs today; null for who sees the whole store
 * @param part which of its lines
 */
record SheetQuestion(
        ReportScope scope, YearMonth month, @Nullable String reader, SheetExcerpt part) {

    /** Whether it holds the lines of all consultants, so that each must say whose it is. */
    boolean ofAll() {
        return scope.consultant() == null;
    }
}
