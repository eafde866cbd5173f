package io.showroom.report.contactsheet.read;

import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.events.TestDriveRecorded;
import io.showroom.prospect.events.VisitRegistered;

/** What counts as contact on the sheet. */
final class SheetContacts {

    private SheetContacts() {}

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
}
