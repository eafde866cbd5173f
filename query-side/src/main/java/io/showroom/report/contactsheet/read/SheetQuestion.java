package io.showroom.report.contactsheet.read;

import io.showroom.report.read.ReportScope;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The query for a contact status sheet.
 *
 * @param scope stores, consultant ("none" for nobody's, null for all) and moment of knowledge
 * @param month the store month
 * @param reader user key of a reader who sees only the customers assigned to them today; null for one who sees the
 *     whole store
 * @param part which of its lines
 */
record SheetQuestion(
        ReportScope scope, YearMonth month, @Nullable String reader, SheetExcerpt part) {

    /** Returns whether the sheet has the lines of all consultants, so that each names its own. */
    boolean ofAll() {
        return scope.consultant() == null;
    }
}
