package io.showroom.report.retainednew.read;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.ContactCorrected;
import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.ProspectReactivated;
import io.showroom.prospect.events.ProspectReassigned;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.report.read.Breakdown;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * An independent, simple implementation of whether a prospect was open at a month's first instant, and in which row. It
 * shares no code with the fold that it checks.
 */
final class OpenAt {

    private OpenAt() {}

    static void count(List<RecordedEvent> stream, YearMonth month, Breakdown by, Map<String, Long> counts) {
        Instant start =
                month.atDay(1).atStartOfDay(io.showroom.testing.Stream.ZONE).toInstant();
        String state = "never";
        String consultant = null;
        String model = null;
        String grade = null;
        String source = null;
        String channel = null;
        boolean visited = false;
        List<RecordedEvent> ordered = inOrder(stream);
        for (RecordedEvent each : ordered) {
            if (each.payload() instanceof VisitRegistered visit && !visited) {
                visited = true;
                source = visit.source();
                channel = visit.channel();
            }
        }
        for (RecordedEvent each : ordered) {
            if (!time(stream, each).isBefore(start)) {
                break;
            }
            if (each.payload() instanceof VisitRegistered v) {
                consultant = v.first() && v.consultant() != null || consultant == null ? v.consultant() : consultant;
                model = v.model() != null ? v.model() : model;
            } else if (each.payload() instanceof ContactCaptured c) {
                consultant = c.consultant() != null ? c.consultant() : consultant;
                model = c.model() != null ? c.model() : model;
                state = state.equals("never") ? "open" : state;
            } else if (each.payload() instanceof ContactCorrected c) {
                model = c.model() != null ? c.model() : model;
            } else if (each.payload() instanceof QuoteGiven q) {
                model = q.model();
            } else if (each.payload() instanceof ProspectReassigned r) {
                consultant = r.to();
            } else if (each.payload() instanceof ProspectGraded g) {
                grade = g.grade();
            } else if (each.payload() instanceof OrderPlaced o) {
                model = o.model() != null ? o.model() : model;
                state = "won";
            } else if (each.payload() instanceof OrderCancelled o) {
                grade = o.grade() != null ? o.grade() : grade;
                state = state.equals("won") ? "open" : state;
            } else if (each.payload() instanceof ProspectReactivated r) {
                grade = r.grade() != null ? r.grade() : grade;
                state = state.equals("lost") || state.equals("never") ? "open" : state;
            } else if (each.payload() instanceof DefeatDeclared && state.equals("open")) {
                boolean confirmed = stream.stream().anyMatch(e -> confirms(stream, e, each));
                state = confirmed ? "lost" : state;
            }
        }
        if (state.equals("open")) {
            String key =
                    switch (by) {
                        case CONSULTANT -> consultant;
                        case SOURCE -> source;
                        case MODEL -> model;
                        case CHANNEL -> channel;
                        case GRADE -> grade;
                        case STORE -> ((ProspectEvent) stream.getFirst().payload()).store();
                        case MONTH -> month.toString();
                        // random histories do not have these attributes
                        case AREA, COLOUR, CUSTOMER_TYPE -> null;
                    };
            counts.merge(key == null ? "none" : key, 1L, Long::sum);
        }
    }

    private static boolean confirms(List<RecordedEvent> stream, RecordedEvent event, RecordedEvent declaration) {
        if (!(event.payload() instanceof DefeatConfirmed confirmed)) {
            return false;
        }
        return confirmed.declaration() == null
                ? event.sequence() == declaration.sequence() + 1
                : confirmed.declaration().equals(declaration.eventId());
    }

    private static List<RecordedEvent> inOrder(List<RecordedEvent> stream) {
        List<RecordedEvent> standing = new ArrayList<>(stream);
        standing.removeIf(event -> isReplaced(stream, event));
        standing.sort(Comparator.<RecordedEvent, Instant>comparing(event -> time(stream, event))
                .thenComparingLong(event -> root(stream, event).sequence()));
        return standing;
    }

    /** Returns whether a later event corrects this one, directly or through another correction. */
    private static boolean isReplaced(List<RecordedEvent> stream, RecordedEvent event) {
        return event.payload() instanceof ProspectGraded
                && stream.stream()
                        .anyMatch(later -> later.sequence() > event.sequence()
                                && later.payload() instanceof ProspectGraded
                                && root(stream, later).equals(root(stream, event)));
    }

    private static Instant time(List<RecordedEvent> stream, RecordedEvent event) {
        return ((ProspectEvent) root(stream, event).payload()).occurredAt();
    }

    private static RecordedEvent root(List<RecordedEvent> stream, RecordedEvent event) {
        if (event.payload() instanceof ProspectGraded graded && graded.corrects() != null) {
            return stream.stream()
                    .filter(earlier -> earlier.eventId().equals(graded.corrects()))
                    .map(earlier -> root(stream, earlier))
                    .findFirst()
                    .orElse(event);
        }
        return event;
    }
}
