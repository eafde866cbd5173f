package io.showroom.report.contactsheet.read;

import io.showroom.report.read.Asked;
import io.showroom.report.read.AskedDays;
import io.showroom.report.read.ReportScope;
import io.showroom.staff.Actor;
import io.showroom.web.read.Declined;
import io.showroom.web.read.Parameters;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The question as it stands in an address.
 *
 * @param store keys of stores
 * @param consultant user key; blank or absent for all
 * @param month a month, as 2026-03; absent for the usual one
 * @param from the month's first day, where it is named so
 * @param to the month's last day, where it is named so
 * @param asKnownAt an instant with its offset
 */
record SheetAddress(
        String @Nullable [] store,
        @Nullable String consultant,
        @Nullable String month,
        @Nullable String from,
        @Nullable String to,
        @Nullable String asKnownAt) {

    static SheetAddress of(MultiValueMap<String, String> address) {
        return of(address, address.getFirst("consultant"));
    }

    /** The same about a consultant who stands elsewhere in the address. */
    static SheetAddress of(MultiValueMap<String, String> address, @Nullable String consultant) {
        List<String> stores = address.get("store");
        return new SheetAddress(
                stores == null ? null : stores.toArray(String[]::new),
                consultant,
                address.getFirst("month"),
                address.getFirst("from"),
                address.getFirst("to"),
                address.getFirst("asKnownAt"));
    }

    SheetQuestion question(YearMonth usual, Actor actor) {
        Parameters parameters = new Parameters();
        YearMonth of = AskedDays.month(parameters, month, from, to, usual);
        Instant known = parameters.instant("asKnownAt", asKnownAt);
        parameters.check();
        Asked asked = ReportScope.of(actor, store, known);
        String wanted = consultant == null || consultant.isBlank() ? asked.consultant() : consultant;
        if (asked.consultant() != null && !asked.consultant().equals(wanted)) {
            throw Declined.forbidden("reportsNotYours");
        }
        return new SheetQuestion(asked, of, wanted);
    }
}
