package io.showroom.report.register.read;

import io.showroom.prospect.read.Visit;
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

    static RegisterTotals of(List<Visit> visits) {
        var minutes = visits.stream()
                .map(Visit::minutes)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .average();
        return new RegisterTotals(
                by(visits, "WALK_IN"),
                by(visits, "PHONE"),
                by(visits, "ONLINE"),
                visits.stream().filter(visit -> visit.touch().first()).count(),
                visits.stream()
                        .filter(visit ->
                                visit.touch().first() && visit.outcome().captured())
                        .count(),
                visits.stream().filter(visit -> visit.outcome().testDrive()).count(),
                visits.stream()
                        .mapToLong(visit -> visit.stay().partySize() == null
                                ? 0
                                : visit.stay().partySize())
                        .sum(),
                minutes.isPresent() ? Math.round(minutes.getAsDouble()) : null);
    }

    private static long by(List<Visit> visits, String channel) {
        return visits.stream()
                .filter(visit -> visit.touch().channel().equals(channel))
                .count();
    }
}
