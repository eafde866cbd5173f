package io.showroom.deploy.demo;

import io.showroom.deploy.demo.CommandDiary.Entered;
import io.showroom.deploy.demo.CustomerOutcome.Kind;
import io.showroom.prospect.write.recordreferral.RecordReferral;
import io.showroom.prospect.write.registervisit.VisitChannel;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Simulates the first touch: visit, call or lead, the capture of contact details, the first grade. */
final class FirstVisitPhase {

    private static final String DECIDED = "decided";
    private static final String BROWSING = "browsing";

    private final CustomerState state;
    private final SeededRandom random;
    private final VisitChannel channel;
    private final @Nullable String purpose;
    private final Referrers referrers;

    FirstVisitPhase(CustomerState state, VisitChannel channel, Referrers referrers) {
        this.state = state;
        this.random = state.random;
        this.channel = channel;
        this.referrers = referrers;
        this.purpose = channel == VisitChannel.WALK_IN ? purpose() : null;
    }

    /** Generates it, and the follow-up phase if the contact details were captured. */
    void tell() {
        Instant arrival = state.now;
        int open = (int) ChronoUnit.MINUTES.between(arrival, DemoDays.at(DemoDays.of(arrival), 20, 30));
        int stay = (int) Math.clamp(random.around(BROWSING.equals(purpose) ? 22 : 48, 0.5), 6, Math.min(190, open));
        register(arrival, stay);
        if (random.chance(chanceOfDetails())) {
            details(arrival.plus(lag(stay), ChronoUnit.MINUTES), stay);
        } else if (random.chance(0.12)) {
            comesAgainAndTells(arrival);
        }
    }

    private void register(Instant arrival, int stay) {
        boolean walkIn = channel == VisitChannel.WALK_IN;
        boolean invited = !walkIn && random.chance(0.6);
        state.appointment = invited && random.chance(0.6)
                ? state.on(DemoDays.of(arrival).plusDays(random.between(1, 4)), 10, 17)
                : null;
        state.cameIn = walkIn;
        new ReceptionEntries(state)
                .register(
                        arrival,
                        walkIn ? stay : 0,
                        leftAt -> state.commands.firstVisit(
                                channel, arrival, leftAt, purpose, invited, state.appointment));
    }

    private void comesAgainAndTells(Instant arrival) {
        Instant back = state.appointment != null
                ? state.appointment
                : state.on(DemoDays.of(arrival).plusDays(random.between(2, 12)), 10, 17);
        state.appointment = null;
        state.handOver(back);
        int stay = random.between(30, 90);
        new RepeatVisit(state, back, stay).register("gathering");
        details(back.plus(stay / 2, ChronoUnit.MINUTES), stay);
    }

    private void details(Instant at, int stay) {
        CustomerOutcome customerOutcome = customerOutcome(at);
        state.note(at, Entered.SAME_DAY, state.commands.card.capture(at));
        if (state.customer.source.code().equals("owner-referral")) {
            referrers
                    .before(at, random)
                    .ifPresent(owner ->
                            state.note(at, Entered.SAME_DAY, new RecordReferral(state.customer.id, at, owner)));
        }
        if (state.cameIn) {
            new RepeatVisit(state, at, stay).driveAndQuote(DECIDED.equals(purpose) ? 0.55 : 0.33, 0.4);
        }
        Instant graded = at.plus(random.between(10, 30), ChronoUnit.MINUTES);
        if (random.chance(0.96)) {
            grade(graded, customerOutcome);
        } else {
            state.due = Seasonality.openFrom(DemoDays.of(at).plusDays(random.between(2, 6)));
        }
        new FollowUpPhase(state).follow(customerOutcome);
    }

    private void grade(Instant at, CustomerOutcome customerOutcome) {
        int step = firstStep(at, customerOutcome);
        boolean mistaken = random.chance(0.025);
        int given = mistaken ? (step == 0 ? 1 : step - 1) : step;
        state.note(
                at,
                Entered.WHENEVER,
                state.commands.grade(at, state.grade(given), state.customer.say("reason-" + given), false));
        if (mistaken) {
            state.note(
                    at,
                    Entered.SAME_DAY,
                    state.commands.grade(null, state.grade(step), state.customer.say("correction"), true));
        }
        state.graded(step, at);
    }

    private int firstStep(Instant at, CustomerOutcome customerOutcome) {
        if (customerOutcome.kind() == Kind.BUYS && customerOutcome.when() != null && random.chance(0.7)) {
            return FollowUpPhase.stepFor(ChronoUnit.DAYS.between(at, customerOutcome.when()));
        }
        if (DECIDED.equals(purpose)) {
            return random.among(0.14, 0.40, 0.30, 0.16);
        }
        return BROWSING.equals(purpose) ? random.among(0.02, 0.10, 0.30, 0.58) : random.among(0.05, 0.25, 0.40, 0.30);
    }

    private CustomerOutcome customerOutcome(Instant at) {
        double eager = purpose == null ? 0.95 : DECIDED.equals(purpose) ? 1.5 : BROWSING.equals(purpose) ? 0.5 : 0.95;
        double buys = state.customer.seller.closing() * state.customer.source.readiness() * eager;
        return FollowUpPhase.customerOutcome(state, at, buys);
    }

    private double chanceOfDetails() {
        double chance = state.customer.seller.capture();
        if (BROWSING.equals(purpose)) {
            return chance - 0.17;
        }
        return chance + (DECIDED.equals(purpose) ? 0.12 : channel == VisitChannel.ONLINE ? 0.06 : 0);
    }

    private int lag(int stay) {
        return switch (channel) {
            case WALK_IN -> Math.max(3, stay * 2 / 3);
            case PHONE -> random.between(3, 10);
            case ONLINE -> random.between(8, 150);
        };
    }

    private String purpose() {
        return switch (random.among(0.29, 0.45, 0.26)) {
            case 0 -> BROWSING;
            case 1 -> "gathering";
            default -> DECIDED;
        };
    }
}
