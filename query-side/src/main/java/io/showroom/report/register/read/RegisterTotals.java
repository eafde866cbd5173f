package io.showroom.report.register.read;

import io.showroom.prospect.read.RegisteredVisit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The foot of the register.
 *
 * @param visits who came to the store
 * @param calls who rang
 * @param leads who wrote online
 * @param first how many of all came for the first time
 * @param captured of the first ones, whose details were held by the end of the day
 * @param testDrives test drives on the day
 * @param persons persons in the store, where noted
 * @param averageMinutes mean minutes in the store, where noted; null if nowhere
 */
record RegisterTotals(
        long visits,
        long calls,
        long leads,
        long first,
        long captured,
        long testDrives,
        long persons,
        @Nullable Long averageMinutes) {

    static RegisterTotals of(List<RegisteredVisit> visits) {
        var minutes = visits.stream()
                .map(RegisteredVisit::minutes)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .average();
        return new RegisterTotals(
                RegisterPart.VISITS.in(visits),
                RegisterPart.CALLS.in(visits),
                RegisterPart.LEADS.in(visits),
                RegisterPart.FIRST.in(visits),
                RegisterPart.FIRST_CAPTURED.in(visits),
                RegisterPart.TEST_DRIVES.in(visits),
                visits.stream()
                        .filter(RegisteredVisit::inPerson)
                        .mapToLong(visit -> visit.stay().partySize() == null
                                ? 0
                                : visit.stay().partySize())
                        .sum(),
                minutes.isPresent() ? Math.round(minutes.getAsDouble()) : null);
    }
}
