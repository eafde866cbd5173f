package io.showroom.prospect.read;

import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.ProspectReactivated;
import io.showroom.prospect.events.VehicleDelivered;
import org.jspecify.annotations.Nullable;

/** The grade that an act gives: by hand, or along with an order, a cancellation, a delivery and so on. */
public final class GivenGrade {

    private GivenGrade() {}

    /** The grade an act leaves behind; null if it gives none. */
    public static @Nullable String by(ProspectEvent event) {
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
}
