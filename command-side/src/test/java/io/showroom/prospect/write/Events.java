package io.showroom.prospect.write;

import static io.showroom.prospect.write.ProspectCase.P;

import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.events.DefeatRejected;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.ProspectReactivated;
import io.showroom.prospect.events.ProspectReassigned;
import io.showroom.prospect.events.VehicleDelivered;
import io.showroom.prospect.events.VisitRegistered;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builders of events of the examples' prospect, in store S1, with defaults for fields that the examples do not depend
 * on.
 */
public final class Events {

    private static final String STORE = "S1";
    private static final String ZONE = "Asia/Shanghai";

    private Events() {}

    /** A first visit, with or without a receiving consultant. */
    public static VisitRegistered visited(Instant at, @Nullable String consultant) {
        return new VisitRegistered(
                P,
                STORE,
                at,
                ZONE,
                true,
                "WALK_IN",
                null,
                2,
                consultant,
                "walk-in",
                null,
                "M1",
                null,
                null,
                null,
                null);
    }

    /** Contact details captured. */
    public static ContactCaptured captured(Instant at, @Nullable String consultant) {
        return new ContactCaptured(
                P,
                STORE,
                at,
                ZONE,
                consultant,
                "M1",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of("name"),
                "s");
    }

    /** A HABC grade given. */
    public static ProspectGraded graded(Instant at, @Nullable String from, String grade, @Nullable LocalDate dueOn) {
        return new ProspectGraded(P, STORE, at, "HABC", 1, from, grade, dueOn, null, null);
    }

    /** A follow-up scheduled. */
    public static FollowUpScheduled scheduled(Instant at, LocalDate dueOn) {
        return new FollowUpScheduled(P, STORE, at, dueOn, null, null, null);
    }

    /** A completed call. */
    public static FollowUpCompleted called(Instant at, @Nullable LocalDate dueOn) {
        return new FollowUpCompleted(P, STORE, at, "CALL", dueOn, null, "c1", null);
    }

    /** An order, with grade O. */
    public static OrderPlaced ordered(Instant at, @Nullable String from, @Nullable LocalDate dueOn) {
        return new OrderPlaced(
                P,
                STORE,
                at,
                "M1",
                null,
                new BigDecimal("100000"),
                "CNY",
                null,
                null,
                null,
                "c1",
                null,
                "HABC",
                1,
                from,
                "O",
                dueOn);
    }

    /** The order cancelled. */
    public static OrderCancelled cancelled(Instant at, String grade, @Nullable LocalDate dueOn) {
        return new OrderCancelled(P, STORE, at, "HABC", 1, "O", grade, dueOn, null);
    }

    /** A delivery. */
    public static VehicleDelivered delivered(Instant at) {
        return new VehicleDelivered(P, STORE, at, null, true, "HABC", 1, "O", null, null);
    }

    /** A declared defeat. */
    public static DefeatDeclared declared(Instant at, String kind, @Nullable String grade) {
        return new DefeatDeclared(P, STORE, at, kind, "price", "R", "R1", null, null, grade, "c1", null);
    }

    /** A defeat confirmed by a manager. */
    public static DefeatConfirmed confirmed(Instant at, @Nullable String from) {
        return new DefeatConfirmed(P, STORE, at, "declaration", false, "HABC", 1, from, null, null);
    }

    /** A rejected defeat. */
    public static DefeatRejected rejected(Instant at) {
        return new DefeatRejected(P, STORE, at, "declaration", null);
    }

    /** A reactivation. */
    public static ProspectReactivated reactivated(Instant at, @Nullable String grade, @Nullable LocalDate dueOn) {
        return new ProspectReactivated(P, STORE, at, "HABC", 1, grade, grade, dueOn, null);
    }

    /** A reassignment. */
    public static ProspectReassigned reassigned(Instant at, @Nullable String from, String to) {
        return new ProspectReassigned(P, STORE, at, from, to, null);
    }
}
