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
 * The grade that an act gives: by hand, or along with an order, a cancellation, a delivery and so on.
 *
 * @param scheme key of the grading scheme
 * @param version its version
 * @param from the grade before, as the act tells it
 * @param code the grade given
 * @param sealed what was said with it, sealed; null if nothing was
 */
public record GivenGrade(
        @Nullable String scheme,
        @Nullable Integer version,
        @Nullable String from,
        String code,
        @Nullable String sealed) {

    /** What an act says about the grade; null if it gives none. */
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

    /** The grade an act leaves behind; null if it gives none. */
    public static @Nullable String by(ProspectEvent event) {
        GivenGrade given = of(event);
        return given == null ? null : given.code;
    }
}
