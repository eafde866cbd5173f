package io.showroom.report.contactsheet.read;

import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.events.TestDriveRecorded;
import io.showroom.prospect.events.VisitRegistered;

/** Classifies events for the sheet: counted contacts, meetings, and contacts that fill a cell. */
final class SheetContacts {

    private SheetContacts() {}

    /** Returns whether the event is a visit, call, lead or follow-up contact; these are counted. */
    static boolean isCounted(ProspectEvent event) {
        return event instanceof VisitRegistered || event instanceof FollowUpCompleted;
    }

    /** Returns whether customer and consultant dealt with each other: a counted contact, drive, quote or order. */
    static boolean isMeeting(ProspectEvent event) {
        return isCounted(event)
                || event instanceof TestDriveRecorded
                || event instanceof QuoteGiven
                || event instanceof OrderPlaced;
    }

    /** Returns whether the act fills the day's cell and fulfils a plan for the day. */
    static boolean isContact(ProspectEvent event) {
        return isMeeting(event) || event instanceof ProspectGraded;
    }
}
