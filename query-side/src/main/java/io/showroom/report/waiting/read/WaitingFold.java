package io.showroom.report.waiting.read;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.DisplayedStatus;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.ProspectState.StatusAfterAct;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Folds a timeline into the periods in which something waited, by business time; a pure function. */
final class WaitingFold {

    /** The time within which a prospect needs its first grade (docs/domain.md, section 3). */
    static final Duration TIME_TO_GRADE = Duration.ofHours(24);

    private final Timeline timeline;
    private final List<StatusAfterAct> course;

    private WaitingFold(Timeline timeline) {
        this.timeline = timeline;
        this.course = ProspectState.course(timeline);
    }

    static List<WaitingPeriod> of(Timeline timeline) {
        WaitingFold fold = new WaitingFold(timeline);
        List<WaitingPeriod> stretches = new ArrayList<>();
        for (WaitingKind kind : WaitingKind.values()) {
            fold.add(kind, stretches);
        }
        return stretches;
    }

    private void add(WaitingKind kind, List<WaitingPeriod> to) {
        int start = 0;
        for (int i = 1; i <= course.size(); i++) {
            if (i == course.size() || !same(kind, course.get(start), course.get(i))) {
                Instant end = i == course.size() ? null : course.get(i).at();
                WaitingPeriod stretch = stretch(kind, course.get(start), end);
                if (stretch != null) {
                    to.add(stretch);
                }
                start = i;
            }
        }
    }

    private static boolean same(WaitingKind kind, StatusAfterAct one, StatusAfterAct other) {
        return waits(kind, one) == waits(kind, other)
                && Objects.equals(one.consultant(), other.consultant())
                && Objects.equals(one.grade(), other.grade())
                && (kind != WaitingKind.OVERDUE || Objects.equals(one.dueOn(), other.dueOn()));
    }

    private static boolean waits(WaitingKind kind, StatusAfterAct stood) {
        return switch (kind) {
            case OVERDUE -> stood.dueOn() != null;
            case UNGRADED -> stood.status() == DisplayedStatus.OPEN && stood.grade() == null;
            case DEFEAT -> stood.status() == DisplayedStatus.DEFEAT_PENDING;
        };
    }

    /** Returns the period; null if nothing waited, or not until the end of a day. */
    private @Nullable WaitingPeriod stretch(WaitingKind kind, StatusAfterAct stood, @Nullable Instant end) {
        if (!waits(kind, stood)) {
            return null;
        }
        Instant from = began(kind, stood);
        Instant late = kind == WaitingKind.UNGRADED ? from.plus(TIME_TO_GRADE) : from;
        LocalDate since = later(timeline.day(stood.at()), timeline.day(late));
        LocalDate until = end == null ? null : timeline.day(end);
        return until != null && !since.isBefore(until)
                ? null
                : new WaitingPeriod(kind, since, until, from, stood.consultant(), stood.grade());
    }

    private Instant began(WaitingKind kind, StatusAfterAct stood) {
        return switch (kind) {
            case OVERDUE ->
                Objects.requireNonNull(stood.dueOn())
                        .atStartOfDay(timeline.zone())
                        .toInstant();
            case UNGRADED -> course.getFirst().at();
            case DEFEAT -> stood.at();
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
