package io.showroom.prospect.read.card;

import io.showroom.directory.read.Directory;
import io.showroom.directory.read.StoreEntry;
import io.showroom.projection.read.Timeline;
import io.showroom.projection.read.TimelineEvent;
import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.ProspectReactivated;
import io.showroom.prospect.read.DisplayedStatus;
import io.showroom.prospect.read.ProspectState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes the days to which an open follow-up may be moved, from the store's scheme and calendar. */
@Component
record FollowUpMoveDays(Directory directory) {

    /** Number of days considered if the cadence sets no limit. */
    private static final int AHEAD = 60;

    /** Returns the days; null without an open follow-up. */
    @Nullable
    OtherFollowUpDays of(Timeline timeline, ProspectState state, LocalDate today) {
        StoreEntry store = directory.store(state.store()).orElse(null);
        if (state.contacts().followUp() == null || store == null) {
            return null;
        }
        LocalDate due = state.contacts().followUp().on();
        LocalDate last = last(timeline, state, store, today);
        LocalDate first = due.isBefore(today) ? today : due.plusDays(1);
        LocalDate until = last == null ? first.plusDays(AHEAD) : last;
        LocalDate begin = due.isBefore(today) ? due : today;
        return new OtherFollowUpDays(
                due,
                last,
                days(first, until).filter(store::isOpen).toList(),
                days(today, due.minusDays(1)).filter(store::isOpen).toList(),
                days(begin, until)
                        .filter(day -> !store.isOpen(day) && !day.isBefore(today))
                        .toList());
    }

    private @Nullable LocalDate last(Timeline timeline, ProspectState state, StoreEntry store, LocalDate today) {
        Instant touched = timeline.acts().stream()
                .filter(act -> isTouch(act.event()))
                .map(TimelineEvent::at)
                .max(Instant::compareTo)
                .orElse(null);
        if (state.status() == DisplayedStatus.DELIVERED || state.grade() == null || touched == null) {
            return null;
        }
        String grade = state.grade().code();
        Integer days = directory.grading(state.store(), today).stream()
                .flatMap(scheme -> scheme.grades().stream())
                .filter(one -> one.code().equals(grade) && one.followUpDays() != null)
                .map(one -> one.followUpDays())
                .findFirst()
                .orElse(null);
        return days == null ? null : store.openFrom(timeline.day(touched).plusDays(days));
    }

    /** Whether the cadence counts from this event. */
    private static boolean isTouch(ProspectEvent event) {
        return event instanceof FollowUpCompleted
                || event instanceof ProspectGraded
                || event instanceof OrderPlaced
                || event instanceof OrderCancelled
                || event instanceof DefeatConfirmed
                || event instanceof ProspectReactivated;
    }

    private static Stream<LocalDate> days(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? Stream.empty() : from.datesUntil(to.plusDays(1));
    }
}
