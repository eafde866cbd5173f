package io.showroom.report.contactsheet.read;

import io.showroom.report.read.Asked;
import io.showroom.report.read.ReportScope;
import io.showroom.staff.Actor;
import io.showroom.web.read.Declined;
import io.showroom.web.read.Parameters;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The question as it stands in an address.
 *
 * @param store keys of stores
 * @param consultant user key; blank or absent for all
 * @param month a month, as 2026-03; absent for the usual one
 * @param asKnownAt an instant with its offset
 */
record SheetAddress(
        String @Nullable [] store,
        @Nullable String consultant,
        @Nullable String month,
        @Nullable String asKnownAt) {

    SheetQuestion question(YearMonth usual, Actor actor) {
        Parameters parameters = new Parameters();
        YearMonth of = parameters.month("month", month);
        Instant known = parameters.instant("asKnownAt", asKnownAt);
        parameters.check();
        Asked asked = ReportScope.of(actor, store, known);
        String wanted = consultant == null || consultant.isBlank() ? asked.consultant() : consultant;
        if (asked.consultant() != null && !asked.consultant().equals(wanted)) {
            throw Declined.forbidden("reportsNotYours");
        }
        return new SheetQuestion(asked, of == null ? usual : of, wanted);
    }
}
