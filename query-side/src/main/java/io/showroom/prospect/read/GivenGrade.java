package io.showroom.prospect.read;

import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.ProspectReactivated;
import io.showroom.prospect.events.VehicleDelivered;
import org.jspecify.annotations.Nullable;

/**
 * The grade given by an act: by hand, or by an order, a cancellation, a delivery and so on.
 *
 * @param scheme key of the grading scheme
 * @param version version of the scheme
 * @param from previous grade according to the event
 * @param code the grade given
 * @param sealed encrypted remarks; null for none
 */
public record GivenGrade(
        @Nullable String scheme,
        @Nullable Integer version,
        @Nullable String from,
        String code,
        @Nullable String sealed) {

    /** Returns the grade that an event gives; null for none. */
    public static @Nullable GivenGrade of(ProspectEvent event) {
        return switch (event) {
            case ProspectGraded e -> of(e.scheme(), e.schemeVersion(), e.from(), e.grade(), e.sealed());
            case OrderPlaced e -> of(e.scheme(), e.schemeVersion(), e.from(), e.grade(), null);
            case OrderCancelled e -> of(e.scheme(), e.schemeVersion(), e.from(), e.grade(), e.sealed());
            case VehicleDelivered e -> of(e.scheme(), e.schemeVersion(), e.from(), e.grade(), null);
            case DefeatConfirmed e -> of(e.scheme(), e.schemeVersion(), e.from(), e.grade(), e.sealed());
            case ProspectReactivated e -> of(e.scheme(), e.schemeVersion(), e.from(), e.grade(), e.sealed());
            default -> null;
        };
    }

    private static @Nullable GivenGrade of(
            @Nullable String scheme,
            @Nullable Integer version,
            @Nullable String from,
            @Nullable String code,
            @Nullable String sealed) {
        return code == null ? null : new GivenGrade(scheme, version, from, code, sealed);
    }

    /** Returns the code of the grade that an event gives; null for none. */
    public static @Nullable String by(ProspectEvent event) {
        GivenGrade given = of(event);
        return given == null ? null : given.code;
    }
}
