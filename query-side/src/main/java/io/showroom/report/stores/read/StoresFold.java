package io.showroom.report.stores.read;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.Standing;
import io.showroom.report.defeats.read.DefeatCounts;
import io.showroom.report.read.Life;
import io.showroom.report.stock.read.StockFold;
import io.showroom.report.waiting.read.WhatWaits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one prospect adds to its store's counts, from what is known of it: the same that the tables hold of now. */
final class StoresFold {

    private static final Set<Standing> FOLLOWED = Set.of(Standing.OPEN, Standing.ORDERED, Standing.DEFEAT_PENDING);

    private StoresFold() {}

    static StoreCounts of(Timeline timeline, StoresAsked asked) {
        LocalDate day = asked.day();
        List<LocalDate> defeats = DefeatCounts.days(timeline);
        String grade = StockFold.gradeAtEndOf(day, Life.of(timeline));
        return new StoreCounts(
                grade == null ? Map.of() : Map.of(grade, 1L),
                asked.present() ? one(overdue(timeline, day)) : one(WhatWaits.overdueAtEndOf(day, timeline)),
                asked.present()
                        ? one(ungraded(timeline, asked.moment()))
                        : one(WhatWaits.ungradedAtEndOf(day, timeline)),
                within(defeats, day, day),
                within(defeats, day.withDayOfMonth(1), day),
                within(defeats, asked.before().withDayOfMonth(1), asked.before()));
    }

    /** Whether a follow-up was due before a day and is still open. */
    static boolean overdue(Timeline timeline, LocalDate day) {
        ProspectState state = ProspectState.of(timeline);
        return state.due() != null && state.due().on().isBefore(day) && FOLLOWED.contains(state.status());
    }

    /** Whether it has no grade at a moment, 24 hours and more after the first contact. */
    static boolean ungraded(Timeline timeline, Instant moment) {
        Instant since = ProspectState.of(timeline).ungradedSince();
        return since != null && since.isBefore(moment.minus(StoreWaits.TIME_TO_GRADE));
    }

    private static long one(boolean counts) {
        return counts ? 1 : 0;
    }

    private static long within(List<LocalDate> days, LocalDate from, LocalDate to) {
        return days.stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .count();
    }
}
