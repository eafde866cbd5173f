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
 * Which stores are put side by side, and when.
 *
 * @param stores their keys
 * @param day the store day, of the month it is in
 * @param present whether the day is not over: what waits is then told of the moment, else of the day's end
 * @param moment the moment of asking, or the one by whose knowledge it is answered
 * @param asKnownAt only what was recorded by then; null for everything
 */
record StoresQuestion(
        List<String> stores,
        LocalDate day,
        boolean present,
        Instant moment,
        @Nullable Instant asKnownAt) {

    /**
     * Reads it.
     *
     * @param now the moment of asking
     * @throws QueryRejection if something cannot be understood, or it is not the asker's to see
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

    /** The same day of the month before. */
    LocalDate before() {
        return day.minusMonths(1);
    }

    /** About whom, and by what knowledge. */
    ReportScope scope() {
        return new ReportScope(stores, null, asKnownAt);
    }
}
