package io.showroom.deploy.demo;

import io.showroom.deploy.demo.CommandDiary.Entered;
import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.cancelorder.CancelOrder;
import io.showroom.prospect.write.confirmdelivery.ConfirmDelivery;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Simulates the order, the wait for the car, delivery and the months after it, or the cancellation of the order. */
final class OrderPhase {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";

    private final CustomerState state;
    private final DemoCustomer customer;
    private final SeededRandom random;

    OrderPhase(CustomerState state) {
        this.state = state;
        this.customer = state.customer;
        this.random = state.random;
    }

    /** Returns when a customer orders who would do so in this many days; orders shift towards the end of a month. */
    static Instant pressed(CustomerState state, Instant from, int days) {
        LocalDate day = DemoDays.of(from).plusDays(days);
        int left = day.lengthOfMonth() - day.getDayOfMonth();
        if (days > 0 && left > 0 && left < 11 && state.random.chance(0.5)) {
            day = day.plusDays(state.random.between(Math.max(0, left - 2), left));
        } else if (days > 1 && day.getDayOfWeek().getValue() < 5 && state.random.chance(0.45)) {
            day = day.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        }
        return days == 0 ? from.plus(45, ChronoUnit.MINUTES) : state.on(day, 10, 18);
    }

    void tell(Instant at) {
        state.appointment = null;
        boolean sameVisit = DemoDays.of(at).equals(DemoDays.of(state.now)) && state.cameIn;
        RepeatVisit visit = new RepeatVisit(state, at, random.between(50, 150));
        if (!sameVisit) {
            visit.register("decided");
        }
        visit.driveAndQuote(0.5, 0.8);
        Instant signed = visit.during(0.9);
        state.note(signed, Entered.SAME_DAY, state.commands.order(signed));
        state.due = Seasonality.openFrom(DemoDays.of(signed).plusDays(7));
        if (random.chance(0.06)) {
            cancel(DemoDays.of(signed).plusDays(random.between(2, 16)));
        } else {
            deliver(DemoDays.of(signed).plusDays((int) Math.clamp(random.around(9, 0.7), 1, 70)));
        }
    }

    private void cancel(LocalDate day) {
        Instant at = state.on(day, 10, 17);
        if (!waitUntil(at)) {
            return;
        }
        int step = random.between(1, 2);
        state.note(at, Entered.SAME_DAY, new CancelOrder(customer.id, at, customer.say("cancel"), state.grade(step)));
        state.graded(step, at);
        new FollowUpPhase(state).follow(FollowUpPhase.customerOutcome(state, at.plus(3, ChronoUnit.DAYS), 0.35));
    }

    private void deliver(LocalDate day) {
        Instant at = state.on(day, 10, 17);
        if (!waitUntil(at)) {
            return;
        }
        RepeatVisit visit = new RepeatVisit(state, at, random.between(40, 120));
        visit.register("collect");
        Instant handed = visit.during(0.8);
        state.note(
                handed,
                Entered.SAME_DAY,
                new ConfirmDelivery(
                        customer.id,
                        handed,
                        "LYL" + code(8) + String.format(Locale.ROOT, "%06d", random.between(1, 999_999)),
                        "临A" + code(5),
                        DemoDays.of(handed).plusYears(1).minusDays(1),
                        true));
        new OwnerPhase(state, handed).tell();
    }

    /**
     * Adds the weekly contacts with a customer who waits for a car; returns false if the scenario ends before the time.
     */
    private boolean waitUntil(Instant until) {
        while (true) {
            LocalDate due = state.due == null ? DemoDays.of(state.now).plusDays(7) : state.due;
            boolean inTime = random.chance(customer.seller.discipline());
            Instant next = state.on(due.plusDays(inTime ? 0 : random.between(1, 6)), 9, 19);
            Instant soonest = next.isBefore(until) ? next : until;
            state.handOver(soonest.isBefore(state.end) ? soonest : state.end);
            if (!soonest.isBefore(state.end)) {
                return false;
            }
            if (!next.isBefore(until)) {
                return true;
            }
            ContactChannel channel = random.chance(0.5) ? ContactChannel.CALL : ContactChannel.WECHAT;
            state.note(
                    next,
                    Entered.SAME_DAY,
                    state.commands.contact(next, channel, customer.say("procedures"), "procedures"));
            state.due = Seasonality.openFrom(DemoDays.of(next).plusDays(7));
        }
    }

    private String code(int length) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            code.append(LETTERS.charAt(random.between(0, LETTERS.length() - 1)));
        }
        return code.toString();
    }
}
