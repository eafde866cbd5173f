package io.showroom.audit.checks.read;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.ContactCorrected;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.events.TestDriveRecorded;
import io.showroom.prospect.events.VisitCompleted;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.report.read.ReportTimeline;
import io.showroom.report.read.TimelineMoment;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Findings about a prospect's orders. */
final class OrderFindings {

    static final String IDENTITY = "identityBeforeOrder";
    static final String REGISTRATION = "registeredAfterOrder";
    static final String CONTACT = "orderWithoutContact";
    static final String SOURCE = "sourceChangedAfterOrder";

    /** Orders with more contacts before them are no finding of any check. */
    static final int MOST_CONTACTS = 3;

    private static final Set<String> IDENTIFYING = Set.of("name", "phone");
    private static final int LONGEST = 60;

    private final Timeline timeline;
    private final List<TimelineMoment> moments;
    private final List<Suspicion> found = new ArrayList<>();

    private OrderFindings(Timeline timeline) {
        this.timeline = timeline;
        this.moments = ReportTimeline.of(timeline).moments();
    }

    static List<Suspicion> of(Timeline timeline) {
        OrderFindings orders = new OrderFindings(timeline);
        for (TimelineMoment moment : orders.moments) {
            if (moment.event() instanceof OrderPlaced) {
                orders.identityReplaced(moment);
                orders.registration(moment);
                orders.contacts(moment);
                orders.source(moment);
            }
        }
        return orders.found;
    }

    /**
     * Finding: name or phone replaced in the weeks before an order, which may mean that another person's prospect was
     * reused.
     */
    private void identityReplaced(TimelineMoment order) {
        Set<String> known = new HashSet<>();
        TimelineMoment replaced = null;
        String what = null;
        for (TimelineMoment moment : moments.subList(0, order.index())) {
            if (moment.event() instanceof ContactCaptured captured) {
                known.addAll(captured.given());
            } else if (moment.event() instanceof ContactCorrected corrected) {
                List<String> again = corrected.given().stream()
                        .filter(IDENTIFYING::contains)
                        .filter(known::contains)
                        .toList();
                if (!again.isEmpty()) {
                    replaced = moment;
                    what = String.join(" ", again);
                }
                known.addAll(corrected.given());
            }
        }
        if (replaced != null) {
            long days = ChronoUnit.DAYS.between(replaced.day(), order.day());
            if (days <= LONGEST) {
                found.add(new Suspicion(IDENTITY, order, days, null, what));
            }
        }
    }

    /** Finding: the minutes between registration and order; seconds are ignored. */
    private void registration(TimelineMoment order) {
        moments.stream()
                .filter(moment -> moment.event() instanceof VisitRegistered visit && visit.first())
                .findFirst()
                .ifPresent(visit -> {
                    long minutes = Duration.between(
                                    visit.act().at().truncatedTo(ChronoUnit.MINUTES),
                                    order.act().at().truncatedTo(ChronoUnit.MINUTES))
                            .toMinutes();
                    if (minutes <= LONGEST) {
                        found.add(new Suspicion(
                                REGISTRATION,
                                order,
                                minutes,
                                visit.act().at().toString(),
                                order.act().at().toString()));
                    }
                });
    }

    /** Finding: the contacts before the order other than the first visit, call or lead. */
    private void contacts(TimelineMoment order) {
        long contacts = moments.subList(0, order.index()).stream()
                .filter(moment -> switch (moment.event()) {
                    case VisitRegistered visit -> !visit.first();
                    case FollowUpCompleted contact -> true;
                    case TestDriveRecorded drive -> true;
                    case QuoteGiven quote -> true;
                    default -> false;
                })
                .count();
        if (contacts <= MOST_CONTACTS) {
            found.add(new Suspicion(CONTACT, order, contacts));
        }
    }

    /**
     * Finding: the first source differs from the one known when the order was recorded, because an earlier visit was
     * entered since, or the first one was completed with another source. A change after several orders is reported
     * once, for the first.
     */
    private void source(TimelineMoment order) {
        RecordedEvent ordered = order.act().recorded();
        Timeline then = timeline.upTo(ordered.position());
        @Nullable
        String known =
                then == null ? null : ReportTimeline.of(then).firstTouch().source();
        @Nullable String now = ReportTimeline.of(timeline).firstTouch().source();
        if (Objects.equals(known, now)) {
            return;
        }
        moments.stream()
                .filter(moment -> moment.act().recorded().sequence() > ordered.sequence() && givesSource(moment))
                .max(Comparator.comparing(moment -> moment.act().recorded().sequence()))
                .filter(change -> found.stream()
                        .noneMatch(
                                one -> one.finding().equals(SOURCE) && one.at().index() == change.index()))
                .ifPresent(change -> found.add(new Suspicion(
                        SOURCE,
                        change,
                        Duration.between(
                                        ordered.recordedAt(),
                                        change.act().recorded().recordedAt())
                                .toDays(),
                        known,
                        now)));
    }

    private static boolean givesSource(TimelineMoment moment) {
        return switch (moment.event()) {
            case VisitRegistered visit -> visit.source() != null;
            case VisitCompleted completion -> completion.source() != null;
            default -> false;
        };
    }
}
