package io.showroom.deploy.demo;

import io.showroom.deploy.demo.Diary.Entered;
import io.showroom.deploy.demo.Fate.Kind;
import io.showroom.prospect.write.recordreferral.RecordReferral;
import io.showroom.prospect.write.registervisit.VisitChannel;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How it begins: the visit, call or lead, the details, the first grade. */
final class FirstVisit {

    private static final String DECIDED = "decided";
    private static final String BROWSING = "browsing";

    private final Life life;
    private final Dice dice;
    private final VisitChannel channel;
    private final @Nullable String purpose;
    private final Referrers referrers;

    FirstVisit(Life life, VisitChannel channel, Referrers referrers) {
        this.life = life;
        this.dice = life.dice;
        this.channel = channel;
        this.referrers = referrers;
        this.purpose = channel == VisitChannel.WALK_IN ? purpose() : null;
    }

    /** Tells it all; from then on it is a pursuit, if the details are known. */
    void tell() {
        Instant arrival = life.now;
        int open = (int) ChronoUnit.MINUTES.between(arrival, Days.at(Days.of(arrival), 20, 30));
        int stay = (int) Math.clamp(dice.around(BROWSING.equals(purpose) ? 22 : 48, 0.5), 6, Math.min(190, open));
        register(arrival, stay);
        if (dice.chance(chanceOfDetails())) {
            details(arrival.plus(lag(stay), ChronoUnit.MINUTES), stay);
        } else if (dice.chance(0.12)) {
            comesAgainAndTells(arrival);
        }
    }

    private void register(Instant arrival, int stay) {
        boolean walkIn = channel == VisitChannel.WALK_IN;
        boolean invited = !walkIn && dice.chance(0.6);
        life.appointment =
                invited && dice.chance(0.6) ? life.on(Days.of(arrival).plusDays(dice.between(1, 4)), 10, 17) : null;
        life.cameIn = walkIn;
        new Reception(life)
                .register(
                        arrival,
                        walkIn ? stay : 0,
                        leftAt -> life.deeds.firstVisit(channel, arrival, leftAt, purpose, invited, life.appointment));
    }

    private void comesAgainAndTells(Instant arrival) {
        Instant back = life.appointment != null
                ? life.appointment
                : life.on(Days.of(arrival).plusDays(dice.between(2, 12)), 10, 17);
        life.appointment = null;
        life.handOver(back);
        int stay = dice.between(30, 90);
        new Visit(life, back, stay).register("gathering");
        details(back.plus(stay / 2, ChronoUnit.MINUTES), stay);
    }

    private void details(Instant at, int stay) {
        Fate fate = fate(at);
        life.note(at, Entered.SAME_DAY, life.deeds.card.capture(at));
        if (life.customer.source.code().equals("owner-referral")) {
            referrers
                    .before(at, dice)
                    .ifPresent(
                            owner -> life.note(at, Entered.SAME_DAY, new RecordReferral(life.customer.id, at, owner)));
        }
        if (life.cameIn) {
            new Visit(life, at, stay).driveAndQuote(DECIDED.equals(purpose) ? 0.55 : 0.33, 0.4);
        }
        Instant graded = at.plus(dice.between(10, 30), ChronoUnit.MINUTES);
        if (dice.chance(0.96)) {
            grade(graded, fate);
        } else {
            life.due = Seasons.openFrom(Days.of(at).plusDays(dice.between(2, 6)));
        }
        new Pursuit(life).follow(fate);
    }

    private void grade(Instant at, Fate fate) {
        int step = firstStep(at, fate);
        boolean mistaken = dice.chance(0.025);
        int given = mistaken ? (step == 0 ? 1 : step - 1) : step;
        life.note(
                at,
                Entered.WHENEVER,
                life.deeds.grade(at, life.grade(given), life.customer.say("reason-" + given), false));
        if (mistaken) {
            life.note(
                    at,
                    Entered.SAME_DAY,
                    life.deeds.grade(null, life.grade(step), life.customer.say("correction"), true));
        }
        life.graded(step, at);
    }

    private int firstStep(Instant at, Fate fate) {
        if (fate.kind() == Kind.BUYS && fate.when() != null && dice.chance(0.7)) {
            return Pursuit.stepFor(ChronoUnit.DAYS.between(at, fate.when()));
        }
        if (DECIDED.equals(purpose)) {
            return dice.among(0.14, 0.40, 0.30, 0.16);
        }
        return BROWSING.equals(purpose) ? dice.among(0.02, 0.10, 0.30, 0.58) : dice.among(0.05, 0.25, 0.40, 0.30);
    }

    private Fate fate(Instant at) {
        double eager = purpose == null ? 0.95 : DECIDED.equals(purpose) ? 1.5 : BROWSING.equals(purpose) ? 0.5 : 0.95;
        double buys = life.customer.seller.closing() * life.customer.source.readiness() * eager;
        return Pursuit.fate(life, at, buys);
    }

    private double chanceOfDetails() {
        double chance = life.customer.seller.capture();
        if (BROWSING.equals(purpose)) {
            return chance - 0.17;
        }
        return chance + (DECIDED.equals(purpose) ? 0.12 : channel == VisitChannel.ONLINE ? 0.06 : 0);
    }

    private int lag(int stay) {
        return switch (channel) {
            case WALK_IN -> Math.max(3, stay * 2 / 3);
            case PHONE -> dice.between(3, 10);
            case ONLINE -> dice.between(8, 150);
        };
    }

    private String purpose() {
        return switch (dice.among(0.29, 0.45, 0.26)) {
            case 0 -> BROWSING;
            case 1 -> "gathering";
            default -> DECIDED;
        };
    }
}
