package io.showroom.report.owners.read;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.ContactCorrected;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ReferralRecorded;
import io.showroom.prospect.events.TransactionRecorded;
import io.showroom.prospect.events.VehicleDelivered;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.prospect.read.DisplayedStatus;
import io.showroom.prospect.read.PersonReference;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.ProspectState.StatusAfterAct;
import io.showroom.report.owners.read.OwnerAct.What;
import io.showroom.report.read.ReportTimeline;
import io.showroom.report.read.TimelineMoment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Folds a timeline into the owner base: days held, acts that count in a month, and referrers. */
final class OwnerFold {

    private static final String OWNER_CARE = "owner-care";

    private final Timeline timeline;
    private final ProspectState state;
    private final List<StatusAfterAct> course;
    private final List<OwnedPeriod> holdings = new ArrayList<>();
    private final List<OwnerAct> acts = new ArrayList<>();
    private @Nullable String car;
    private @Nullable TimelineMoment delivery;
    private boolean met;
    private @Nullable OwnedPeriod now;
    private @Nullable LocalDate due;

    private OwnerFold(Timeline timeline) {
        this.timeline = timeline;
        this.state = ProspectState.of(timeline);
        this.course = ProspectState.course(timeline);
        for (TimelineMoment moment : ReportTimeline.of(timeline).moments()) {
            take(moment);
        }
        if (now != null && due != null) {
            count(What.DUE, due, null);
        }
    }

    private static OwnerFold of(Timeline timeline) {
        return timeline.view(OwnerFold.class, OwnerFold::new);
    }

    /** Returns the owner's rows, in order of their days; empty without a known car. */
    static List<Owner> owners(Timeline timeline) {
        OwnerFold fold = of(timeline);
        List<Owner> owners = new ArrayList<>();
        for (int i = 0; i < fold.holdings.size(); i++) {
            OwnedPeriod holding = fold.holdings.get(i);
            LocalDate until = holding.endedOn();
            if (i + 1 < fold.holdings.size()) {
                LocalDate next = fold.holdings.get(i + 1).from();
                until = until == null || next.isBefore(until) ? next : until;
            }
            if (until == null || until.isAfter(holding.from())) {
                owners.add(fold.owner(holding, until));
            }
        }
        return owners;
    }

    /** Returns the acts that count in the owner's months. */
    static List<OwnerAct> acts(Timeline timeline) {
        return List.copyOf(of(timeline).acts);
    }

    /** Returns the referrals of this prospect. */
    static List<Referral> referrals(Timeline timeline) {
        List<TimelineMoment> moments = ReportTimeline.of(timeline).moments();
        @Nullable
        LocalDate ordered = moments.stream()
                .filter(moment -> moment.event() instanceof OrderPlaced)
                .map(TimelineMoment::day)
                .findFirst()
                .orElse(null);
        return moments.stream()
                .filter(moment -> moment.event() instanceof ReferralRecorded)
                .map(moment -> new Referral(
                        timeline.prospectId(),
                        ((ReferralRecorded) moment.event()).referrer(),
                        timeline.store(),
                        moment.day(),
                        ordered == null || ordered.isAfter(moment.day()) ? ordered : moment.day()))
                .toList();
    }

    private void take(TimelineMoment moment) {
        StatusAfterAct stood = course.get(moment.index());
        boolean contact = moment.event() instanceof FollowUpCompleted || moment.event() instanceof VisitRegistered;
        met |= contact;
        String told = carOf(moment.event());
        car = told == null ? car : told;
        agreed(moment, care(stood) ? stood.dueOn() : null);
        if (moment.event() instanceof VehicleDelivered) {
            delivery = moment;
        }
        hold(moment, stood);
        if (now != null) {
            bought(moment);
            if (moment.event() instanceof FollowUpCompleted made && isCare(made.purpose(), stood)) {
                count(What.CONTACT, moment.day(), null);
            }
        }
    }

    private static boolean care(StatusAfterAct stood) {
        return stood.due() != null && isCare(stood.due().purpose(), stood);
    }

    /** Returns whether a contact is owner care: of that purpose, or without a purpose after the delivery. */
    private static boolean isCare(@Nullable String purpose, StatusAfterAct stood) {
        return purpose == null ? stood.status() == DisplayedStatus.DELIVERED : purpose.equals(OWNER_CARE);
    }

    /** Counts a planned contact once its day is past or it took place; moved before, it counts on the new day. */
    private void agreed(TimelineMoment moment, @Nullable LocalDate next) {
        boolean kept = moment.event() instanceof FollowUpCompleted;
        if (now != null && due != null && (kept || !due.equals(next))) {
            if (kept) {
                count(What.DUE, due, moment.day());
            } else if (moment.day().isAfter(due)) {
                count(What.DUE, due, null);
            }
        }
        due = next;
    }

    private void hold(TimelineMoment moment, StatusAfterAct stood) {
        boolean bought = delivery != null;
        boolean told = car != null && met && stood.status() != DisplayedStatus.INVALID;
        if (!bought && !told) {
            if (now != null) {
                holdings.set(holdings.size() - 1, now.ended(moment.day()));
                now = null;
            }
            return;
        }
        @Nullable String driven = bought ? null : car;
        CarHolder customer = bought ? CarHolder.OWNER : CarHolder.of(stood.status());
        OwnedPeriod before = now;
        if (before == null || before.bought() != bought || before.customer() != customer) {
            now = new OwnedPeriod(moment.day(), moment.day(), bought, customer, driven, moment.consultant(), null);
            holdings.add(now);
        } else if (!Objects.equals(before.car(), driven) || !Objects.equals(before.consultant(), moment.consultant())) {
            now = new OwnedPeriod(before.since(), moment.day(), bought, customer, driven, moment.consultant(), null);
            holdings.add(now);
        }
    }

    private void bought(TimelineMoment moment) {
        if (moment.event() instanceof TransactionRecorded transaction) {
            if (transaction.kind().equals("SERVICE")) {
                count(What.SERVICE, moment.day(), null);
            } else {
                purchase(transaction.purchaseKind(), moment);
            }
        } else if (moment.event() instanceof VehicleDelivered) {
            purchase(state.demand().wish().purchaseKind(), moment);
        }
    }

    private void purchase(@Nullable String kind, TimelineMoment moment) {
        if ("REPLACEMENT".equals(kind)) {
            count(What.REPLACEMENT, moment.day(), null);
        } else if ("ADDITIONAL".equals(kind)) {
            count(What.ADDITIONAL, moment.day(), null);
        }
    }

    private void count(What what, LocalDate day, @Nullable LocalDate doneOn) {
        acts.add(new OwnerAct(timeline.prospectId(), timeline.store(), what, day, doneOn));
    }

    private static @Nullable String carOf(ProspectEvent event) {
        return switch (event) {
            case ContactCaptured captured -> captured.currentCar();
            case ContactCorrected corrected -> corrected.currentCar();
            default -> null;
        };
    }

    private Owner owner(OwnedPeriod holding, @Nullable LocalDate until) {
        @Nullable TimelineMoment sold = holding.bought() ? delivery : null;
        boolean here = sold != null;
        var upkeep = state.outcome().upkeep();
        var contacts = state.contacts();
        return new Owner(
                timeline.prospectId(),
                timeline.store(),
                timeline.zone().getId(),
                holding.from(),
                until,
                holding.customer(),
                holding.since(),
                here ? holding.since() : null,
                holding.car(),
                holding.consultant(),
                PersonReference.of(state.person().name()),
                new Owner.PersonalData(
                        state.person("phone"),
                        here ? state.person("vin") : null,
                        here ? state.person("plate") : null,
                        upkeep.insuranceEndsOn()),
                new Owner.Car(
                        sold == null ? null : sold.model(),
                        state.demand().wish().purchaseKind(),
                        upkeep.lastServiceAt() == null ? null : timeline.day(upkeep.lastServiceAt()),
                        upkeep.mileage()),
                new Owner.OwnerContacts(
                        contacts.lastContactAt() == null ? null : timeline.day(contacts.lastContactAt()),
                        contacts.followUp() == null ? null : contacts.followUp().on()));
    }

    /** Days held with the same car, consultant and relation; {@code endedOn} is null unless holding ended. */
    private record OwnedPeriod(
            LocalDate since,
            LocalDate from,
            boolean bought,
            CarHolder customer,
            @Nullable String car,
            @Nullable String consultant,
            @Nullable LocalDate endedOn) {

        OwnedPeriod ended(LocalDate on) {
            return new OwnedPeriod(since, from, bought, customer, car, consultant, on);
        }
    }
}
