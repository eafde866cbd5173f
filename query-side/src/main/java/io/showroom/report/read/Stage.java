package io.showroom.report.read;

import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.events.TestDriveRecorded;
import io.showroom.prospect.events.VehicleDelivered;
import io.showroom.prospect.events.VisitRegistered;

/** The stages of the funnel, first to last (docs/domain.md, section 6.1), each with the event that reaches it. */
public enum Stage {
    /** First visit, call or lead. */
    VISIT("visit", VisitRegistered.class),
    /** Contact details captured (留档). */
    CAPTURED("captured", ContactCaptured.class),
    /** First grade given by hand. */
    GRADED("graded", ProspectGraded.class),
    /** First test drive or ride. */
    TEST_DRIVE("testDrive", TestDriveRecorded.class),
    /** First quote. */
    QUOTE("quote", QuoteGiven.class),
    /** First order, whether cancelled later or not. */
    ORDER("order", OrderPlaced.class),
    /** First delivery. */
    DELIVERY("delivery", VehicleDelivered.class);

    private final String code;
    private final Class<? extends ProspectEvent> act;

    Stage(String code, Class<? extends ProspectEvent> act) {
        this.code = code;
        this.act = act;
    }

    /** Returns its name in answers and tables. */
    public String code() {
        return code;
    }

    /** Returns whether the event reaches this stage. */
    boolean reachedBy(ProspectEvent event) {
        return act.isInstance(event);
    }
}
