package io.showroom.report.register.read;

import io.showroom.prospect.read.RegisteredVisit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The totals at the foot of the register.
 *
 * @param visits number of visits to the store
 * @param calls number of calls
 * @param leads number of online leads
 * @param first number of first visits, calls and leads
 * @param captured those of the first with details on file by the end of the day
 * @param testDrives number of lines with a test drive that day
 * @param persons number of persons in the store, where recorded
 * @param averageMinutes average minutes in the store, where recorded; null if nowhere
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
