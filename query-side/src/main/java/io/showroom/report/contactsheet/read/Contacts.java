package io.showroom.report.contactsheet.read;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.events.EventMetadata;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.ProspectReactivated;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.events.TestDriveRecorded;
import io.showroom.prospect.events.VehicleDelivered;
import io.showroom.prospect.events.VisitRegistered;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What counts as contact on the sheet, and what grade an act leaves behind. */
final class Contacts {

    private Contacts() {}

    /** Whether the customer came, was called or written to: these are counted. */
    static boolean isCounted(ProspectEvent event) {
        return event instanceof VisitRegistered || event instanceof FollowUpCompleted;
    }

    /** Whether customer and consultant dealt with each other. */
    static boolean isMeeting(ProspectEvent event) {
        return isCounted(event)
                || event instanceof TestDriveRecorded
                || event instanceof QuoteGiven
                || event instanceof OrderPlaced;
    }

    /** Whether the act fills the day's cell and keeps a plan for the day. */
    static boolean isContact(ProspectEvent event) {
        return isMeeting(event) || event instanceof ProspectGraded;
    }

    /** The grade an act gives, by hand or along with it; null if it gives none. */
    static @Nullable String gradeBy(ProspectEvent event) {
        return switch (event) {
            case ProspectGraded graded -> graded.grade();
            case OrderPlaced order -> order.grade();
            case OrderCancelled cancelled -> cancelled.grade();
            case VehicleDelivered delivered -> delivered.grade();
            case DefeatConfirmed confirmed -> confirmed.grade();
            case ProspectReactivated back -> back.grade();
            default -> null;
        };
    }

    /** Whether it was entered by hand on a later store day than it happened. */
    static boolean isLate(RecordedEvent event, ZoneId zone) {
        return event.payload() instanceof ProspectEvent happened
                && !event.metadata().containsKey(EventMetadata.IMPORTED_BY)
                && event.recordedAt()
                        .atZone(zone)
                        .toLocalDate()
                        .isAfter(happened.occurredAt().atZone(zone).toLocalDate());
    }
}
