package io.showroom.report.owners.read;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.ContactCorrected;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ReferralRecorded;
import io.showroom.prospect.events.VehicleDelivered;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.Standing;
import io.showroom.report.read.Life;
import io.showroom.report.read.Moment;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What one prospect's life adds to the owner base: itself once delivered or once it told its car, and who brought it.
 */
final class OwnerFold {

    private OwnerFold() {}

    /** The owner, or nobody. */
    static List<Owner> owners(Timeline timeline) {
        @Nullable Moment delivery = null;
        int contacts = 0;
        @Nullable LocalDate last = null;
        for (Moment moment : Life.of(timeline).moments()) {
            if (moment.event() instanceof VehicleDelivered) {
                delivery = moment;
                contacts = 0;
                last = null;
            } else if (delivery != null
                    && (moment.event() instanceof FollowUpCompleted || moment.event() instanceof VisitRegistered)) {
                contacts++;
                last = moment.day();
            }
        }
        return delivery == null ? elsewhere(timeline) : List.of(owner(timeline, delivery, contacts, last));
    }

    /**
     * Who told the car they drive and was met or spoken to, but took no delivery here (docs/domain.md, section 2); whom
     * nobody can reach or who never was a buyer is none.
     */
    private static List<Owner> elsewhere(Timeline timeline) {
        ProspectState state = ProspectState.of(timeline);
        String car = state.wish().currentCar();
        if (car == null || state.capturedAt() == null || state.status() == Standing.INVALID) {
            return List.of();
        }
        @Nullable Moment told = null;
        int contacts = 0;
        boolean met = false;
        @Nullable LocalDate last = null;
        for (Moment moment : Life.of(timeline).moments()) {
            boolean contact = moment.event() instanceof FollowUpCompleted || moment.event() instanceof VisitRegistered;
            met |= contact;
            if (told == null && carOf(moment.event()) != null) {
                told = moment;
            } else if (told != null && contact) {
                contacts++;
                last = moment.day();
            }
        }
        return told == null || !met
                ? List.of()
                : List.of(new Owner(
                        timeline.prospectId(),
                        timeline.store(),
                        timeline.zone().getId(),
                        told.day(),
                        null,
                        car,
                        state.consultant(),
                        state.person("name"),
                        state.person("phone"),
                        null,
                        null,
                        null,
                        state.wish().purchaseKind(),
                        null,
                        contacts,
                        last,
                        dueOn(state),
                        false));
    }

    private static @Nullable String carOf(ProspectEvent event) {
        return switch (event) {
            case ContactCaptured captured -> captured.currentCar();
            case ContactCorrected corrected -> corrected.currentCar();
            default -> null;
        };
    }

    private static @Nullable LocalDate dueOn(ProspectState state) {
        return state.due() == null ? null : state.due().on();
    }

    private static Owner owner(Timeline timeline, Moment at, int contacts, @Nullable LocalDate last) {
        VehicleDelivered delivered = (VehicleDelivered) at.event();
        ProspectState state = ProspectState.of(timeline);
        SortedMap<String, String> car = timeline.open(delivered.sealed());
        return new Owner(
                timeline.prospectId(),
                timeline.store(),
                timeline.zone().getId(),
                at.day(),
                at.day(),
                null,
                at.consultant(),
                state.person("name"),
                state.person("phone"),
                at.model(),
                car.get("vin"),
                car.get("plate"),
                state.wish().purchaseKind(),
                delivered.insuranceEndsOn(),
                contacts,
                last,
                dueOn(state),
                false);
    }

    /** Who brought this prospect. */
    static List<Referral> referrals(Timeline timeline) {
        List<Moment> moments = Life.of(timeline).moments();
        boolean closed = moments.stream().anyMatch(moment -> moment.event() instanceof OrderPlaced);
        return moments.stream()
                .filter(moment -> moment.event() instanceof ReferralRecorded)
                .map(moment -> new Referral(
                        timeline.prospectId(),
                        ((ReferralRecorded) moment.event()).referrer(),
                        timeline.store(),
                        moment.day(),
                        closed))
                .toList();
    }

    /** Somebody brought somebody; closed once an order came of it. */
    record Referral(String prospectId, String referrer, String store, LocalDate day, boolean closed) {}
}
