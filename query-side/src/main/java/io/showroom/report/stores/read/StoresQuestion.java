package io.showroom.report.stores.read;

import io.showroom.naming.read.MasterDataNames;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import io.showroom.web.read.QueryRejection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The query for the comparison of stores.
 *
 * @param stores keys of the stores
 * @param day the store day; the month is the one it is in
 * @param present whether the day is the present one: waiting items are then those of the moment, else those at the
 *     day's end
 * @param moment the time of the request, or the moment of knowledge
 * @param asKnownAt only events recorded by then; null for all
 */
record StoresQuestion(
        List<String> stores,
        LocalDate day,
        boolean present,
        Instant moment,
        @Nullable Instant asKnownAt) {

    /**
     * Returns the query that a request describes.
     *
     * @param now the time of the request
     * @throws QueryRejection if a parameter is invalid, or the user may not see a store
     */
    static StoresQuestion of(ReportRequest request, Instant now) {
        LocalDate day = request.lastDay();
        LocalDate today = request.askedOn();
        ReportScope scope = request.scope();
        List<String> wanted = scope.stores();
        Instant known = scope.asKnownAt();
        List<String> stores = request.format().stores(request.actor()).stream()
                .map(MasterDataNames.Choice::key)
                .filter(key -> wanted == null || wanted.contains(key))
                .toList();
        return new StoresQuestion(stores, day, day.equals(today), known == null ? now : known, known);
    }

    /** Returns the same day of the month before, or its last day if that month is shorter. */
    LocalDate before() {
        return day.minusMonths(1);
    }

    /** Returns its scope. */
    ReportScope scope() {
        return new ReportScope(stores, null, asKnownAt);
    }
}
