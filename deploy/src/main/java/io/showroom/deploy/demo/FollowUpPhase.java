package io.showroom.deploy.demo;

import io.showroom.deploy.demo.CommandDiary.Entered;
import io.showroom.deploy.demo.CustomerOutcome.Kind;
import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.reschedulefollowup.AdvanceFollowUp;
import io.showroom.prospect.write.reschedulefollowup.PostponeFollowUp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Simulates the contacts between capture and outcome, at the cadence of the grade or late. */
final class FollowUpPhase {

    private static final String PROMOTE = "promote";

    private final CustomerState state;
    private final DemoCustomer customer;
    private final SeededRandom random;
    private boolean comesAsAgreed;

    FollowUpPhase(CustomerState state) {
        this.state = state;
        this.customer = state.customer;
        this.random = state.random;
    }

    /** Returns a random outcome for a customer who buys with this probability. */
    static CustomerOutcome customerOutcome(CustomerState state, Instant from, double buys) {
        SeededRandom random = state.random;
        if (random.chance(buys)) {
            double days = random.chance(0.1) ? 0 : Math.clamp(random.around(10, 1.0), 0, 120);
            return new CustomerOutcome(Kind.BUYS, OrderPhase.pressed(state, from, (int) days));
        }
        Kind kind = Kind.values()[1 + random.among(0.40, 0.17, 0.10, 0.05, 0.28)];
        if (kind == Kind.LINGERS) {
            return new CustomerOutcome(kind, null);
        }
        double days = Math.clamp(random.around(kind == Kind.INVALID ? 3 : 32, 0.85), 1, 220);
        return new CustomerOutcome(kind, state.on(DemoDays.of(from).plusDays((int) days), 10, 18));
    }

    /** Returns the grade for a customer who orders within the given number of days. */
    static int stepFor(long days) {
        return days <= 7 ? 0 : days <= 30 ? 1 : days <= 90 ? 2 : SchemeGrades.COLDEST;
    }

    void follow(CustomerOutcome customerOutcome) {
        while (true) {
            Instant next = nextContact();
            Instant outcome = customerOutcome.when();
            if (outcome != null && !outcome.isAfter(next)) {
                if (outcome.isBefore(state.end)) {
                    state.handOver(outcome);
                    conclude(
                            customerOutcome.kind(),
                            CustomerState.later(outcome, state.now.plus(20, ChronoUnit.MINUTES)));
                }
                return;
            }
            if (!next.isBefore(state.end)) {
                state.handOver(state.end);
                return;
            }
            state.handOver(next);
            if (random.chance(0.008)) {
                Instant before = next.minus(40, ChronoUnit.MINUTES);
                state.reassign(CustomerState.later(before, state.now.plusSeconds(60)), customer.say("reassign"));
            }
            contact(next, customerOutcome);
        }
    }

    private void conclude(Kind kind, Instant at) {
        if (kind == Kind.BUYS) {
            new OrderPhase(state).tell(at);
        } else {
            new DefeatPhase(state).tell(kind, at);
        }
    }

    private Instant nextContact() {
        Instant coming = state.appointment;
        state.appointment = null;
        comesAsAgreed = coming != null && coming.isAfter(state.now) && random.chance(0.66);
        if (coming != null && comesAsAgreed) {
            return CustomerState.later(
                    coming.plus(random.between(-12, 30), ChronoUnit.MINUTES), state.now.plusSeconds(900));
        }
        if (coming != null) {
            LocalDate missed = DemoDays.of(CustomerState.later(coming, state.now));
            return state.on(missed.plusDays(1), 9, 19);
        }
        LocalDate due =
                Objects.requireNonNullElse(state.due, DemoDays.of(state.now).plusDays(3));
        LocalDate day;
        if (random.chance(customer.seller.discipline())) {
            boolean early = random.chance(0.2) && due.minusDays(1).isAfter(DemoDays.of(state.now));
            day = early ? due.minusDays(1) : due;
        } else {
            day = due.plusDays(random.chance(0.75) ? random.between(1, 4) : random.between(6, 20));
        }
        return state.on(day, 9, 19);
    }

    private void contact(Instant at, CustomerOutcome customerOutcome) {
        ContactChannel channel = channel();
        Instant told = at;
        if (channel == ContactChannel.VISIT) {
            RepeatVisit visit = new RepeatVisit(state, at, random.between(25, 110));
            visit.register(random.chance(0.5) ? "gathering" : "decided");
            visit.driveAndQuote(0.45, 0.5);
            told = visit.during(0.95);
        }
        if (random.chance(0.02)) {
            state.note(told, Entered.SAME_DAY, state.commands.card.correctContact(told));
        }
        int before = state.step;
        int after = judge(told, customerOutcome);
        boolean moved = after != before;
        boolean silent = channel != ContactChannel.VISIT && customerOutcome.kind() == Kind.LOST && random.chance(0.6);
        String account = silent ? customer.say("no-answer") : customer.say("account-" + channel.name());
        LocalDate agreed = agreed(told, after);
        Instant recordedAt = state.note(
                told,
                agreed == null ? Entered.WHENEVER : Entered.AT_ONCE,
                state.commands.contact(
                        told,
                        channel,
                        account,
                        PROMOTE,
                        moved ? state.grade(after) : null,
                        moved ? signs(before, after) : null,
                        agreed));
        state.graded(after, told);
        state.reviewed(recordedAt);
        if (agreed != null) {
            LocalDate latest = state.due;
            state.due = Seasonality.openFrom(agreed);
            reschedule(told, Objects.requireNonNull(latest));
        } else if (channel != ContactChannel.VISIT && !silent) {
            invite(told, channel);
        }
    }

    /** Agrees in some cases on the customer's next visit; not every agreed visit takes place. */
    private void invite(Instant told, ContactChannel channel) {
        LocalDate latest = Objects.requireNonNull(state.due);
        long days = Math.min(6, ChronoUnit.DAYS.between(DemoDays.of(told), latest));
        if (days < 1 || !state.diary.isUpToDate(told) || !random.chance(0.14)) {
            return;
        }
        Instant coming = state.on(DemoDays.of(told).plusDays(random.between(1, (int) days)), 10, 17);
        state.note(told, Entered.AT_ONCE, state.commands.appointment(told, coming, channel));
        state.appointment = coming;
    }

    /** Returns in some cases an agreed day earlier than the grade requires, otherwise null. */
    private @Nullable LocalDate agreed(Instant told, int step) {
        int days = state.shop.ladder().days(step);
        return days > 3 && state.diary.isUpToDate(told) && random.chance(0.22)
                ? DemoDays.of(told).plusDays(random.between(2, days - 1))
                : null;
    }

    private void reschedule(Instant told, LocalDate latest) {
        LocalDate due = Objects.requireNonNull(state.due);
        LocalDate dayBefore = due.minusDays(1);
        boolean thereIsTime = dayBefore.isAfter(DemoDays.of(told)) && !Seasonality.isClosed(dayBefore);
        Instant at = state.on(dayBefore, 10, 17);
        if (!thereIsTime || !at.isBefore(state.end) || customer.seller.hasLeft(dayBefore)) {
            return;
        }
        LocalDate later = Seasonality.openFrom(due.plusDays(random.between(1, 3)));
        if (random.chance(0.3) && !later.isAfter(latest)) {
            state.note(
                    at,
                    Entered.AT_ONCE,
                    new PostponeFollowUp(customer.id, at, later, PROMOTE, null, customer.say("postpone")));
            state.due = later;
        } else if (random.chance(0.15)) {
            state.note(
                    at,
                    Entered.AT_ONCE,
                    new AdvanceFollowUp(customer.id, at, dayBefore, PROMOTE, null, customer.say("advance")));
            state.due = dayBefore;
        }
    }

    private ContactChannel channel() {
        if (comesAsAgreed) {
            return ContactChannel.VISIT;
        }
        if (!state.cameIn && random.chance(0.3)) {
            return ContactChannel.VISIT;
        }
        return switch (random.among(0.42, 0.34, 0.07, 0.02, 0.15)) {
            case 0 -> ContactChannel.CALL;
            case 1 -> ContactChannel.WECHAT;
            case 2 -> ContactChannel.MESSAGE;
            case 3 -> ContactChannel.HOME;
            default -> ContactChannel.VISIT;
        };
    }

    private int judge(Instant at, CustomerOutcome customerOutcome) {
        int step = state.step < 0 ? 2 : state.step;
        int judged = judge(at, customerOutcome, step);
        boolean looksDressed = judged > step && state.raisedJustBeforeTheMonthOf(at);
        return looksDressed ? step : judged;
    }

    private int judge(Instant at, CustomerOutcome customerOutcome, int step) {
        if (customerOutcome.kind() == Kind.BUYS && customerOutcome.when() != null) {
            int fitting = stepFor(ChronoUnit.DAYS.between(at, customerOutcome.when()));
            return random.chance(0.7) ? fitting : step;
        }
        double cools = customerOutcome.kind() == Kind.LINGERS ? 0.4 : 0.24;
        return switch (random.among(0.13, 1 - 0.13 - cools, cools)) {
            case 0 -> Math.max(0, step - 1);
            case 1 -> step;
            default -> Math.min(SchemeGrades.COLDEST, step + (random.chance(0.15) ? 2 : 1));
        };
    }

    private @Nullable String signs(int before, int after) {
        if (before < 0) {
            return customer.say("reason-" + after);
        }
        return customer.say(after < before ? "signs-up" : "signs-down");
    }
}
