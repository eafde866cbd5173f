package io.showroom.deploy.demo;

import io.showroom.deploy.demo.Diary.Entered;
import io.showroom.deploy.demo.Fate.Kind;
import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.reschedulefollowup.AdvanceFollowUp;
import io.showroom.prospect.write.reschedulefollowup.PostponeFollowUp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The time between the details and the outcome: contact after contact, at the grade's cadence or not quite. */
final class Pursuit {

    private static final String PROMOTE = "promote";

    private final Life life;
    private final Customer customer;
    private final Dice dice;
    private boolean comesAsAgreed;

    Pursuit(Life life) {
        this.life = life;
        this.customer = life.customer;
        this.dice = life.dice;
    }

    /** What becomes of somebody who would buy with this probability. */
    static Fate fate(Life life, Instant from, double buys) {
        Dice dice = life.dice;
        if (dice.chance(buys)) {
            double days = dice.chance(0.1) ? 0 : Math.clamp(dice.around(10, 1.0), 0, 120);
            return new Fate(Kind.BUYS, OrderStory.pressed(life, from, (int) days));
        }
        Kind kind = Kind.values()[1 + dice.among(0.40, 0.17, 0.10, 0.05, 0.28)];
        if (kind == Kind.LINGERS) {
            return new Fate(kind, null);
        }
        double days = Math.clamp(dice.around(kind == Kind.INVALID ? 3 : 32, 0.85), 1, 220);
        return new Fate(kind, life.on(Days.of(from).plusDays((int) days), 10, 18));
    }

    /** The grade that fits somebody who orders in so many days. */
    static int stepFor(long days) {
        return days <= 7 ? 0 : days <= 30 ? 1 : days <= 90 ? 2 : Ladder.COLDEST;
    }

    void follow(Fate fate) {
        while (true) {
            Instant next = nextContact();
            Instant outcome = fate.when();
            if (outcome != null && !outcome.isAfter(next)) {
                if (outcome.isBefore(life.end)) {
                    life.handOver(outcome);
                    conclude(fate.kind(), Life.later(outcome, life.now.plus(20, ChronoUnit.MINUTES)));
                }
                return;
            }
            if (!next.isBefore(life.end)) {
                life.handOver(life.end);
                return;
            }
            life.handOver(next);
            if (dice.chance(0.008)) {
                Instant before = next.minus(40, ChronoUnit.MINUTES);
                life.reassign(Life.later(before, life.now.plusSeconds(60)), customer.say("reassign"));
            }
            contact(next, fate);
        }
    }

    private void conclude(Kind kind, Instant at) {
        if (kind == Kind.BUYS) {
            new OrderStory(life).tell(at);
        } else {
            new DefeatStory(life).tell(kind, at);
        }
    }

    private Instant nextContact() {
        Instant coming = life.appointment;
        life.appointment = null;
        comesAsAgreed = coming != null && coming.isAfter(life.now) && dice.chance(0.66);
        if (coming != null && comesAsAgreed) {
            return Life.later(coming.plus(dice.between(-12, 30), ChronoUnit.MINUTES), life.now.plusSeconds(900));
        }
        if (coming != null) {
            LocalDate missed = Days.of(Life.later(coming, life.now));
            return life.on(missed.plusDays(1), 9, 19);
        }
        LocalDate due = Objects.requireNonNullElse(life.due, Days.of(life.now).plusDays(3));
        LocalDate day;
        if (dice.chance(customer.seller.discipline())) {
            boolean early = dice.chance(0.2) && due.minusDays(1).isAfter(Days.of(life.now));
            day = early ? due.minusDays(1) : due;
        } else {
            day = due.plusDays(dice.chance(0.75) ? dice.between(1, 4) : dice.between(6, 20));
        }
        return life.on(day, 9, 19);
    }

    private void contact(Instant at, Fate fate) {
        ContactChannel channel = channel();
        Instant told = at;
        if (channel == ContactChannel.VISIT) {
            Visit visit = new Visit(life, at, dice.between(25, 110));
            visit.register(dice.chance(0.5) ? "gathering" : "decided");
            visit.driveAndQuote(0.45, 0.5);
            told = visit.during(0.95);
        }
        if (dice.chance(0.02)) {
            life.note(told, Entered.SAME_DAY, life.deeds.card.correctContact(told));
        }
        int before = life.step;
        int after = judge(told, fate);
        boolean moved = after != before;
        boolean silent = channel != ContactChannel.VISIT && fate.kind() == Kind.LOST && dice.chance(0.6);
        String account = silent ? customer.say("no-answer") : customer.say("account-" + channel.name());
        LocalDate agreed = agreed(told, after);
        Instant recordedAt = life.note(
                told,
                agreed == null ? Entered.WHENEVER : Entered.AT_ONCE,
                life.deeds.contact(
                        told,
                        channel,
                        account,
                        PROMOTE,
                        moved ? life.grade(after) : null,
                        moved ? signs(before, after) : null,
                        agreed));
        life.graded(after, told);
        life.reviewed(recordedAt);
        if (agreed != null) {
            LocalDate latest = life.due;
            life.due = Seasons.openFrom(agreed);
            reschedule(told, Objects.requireNonNull(latest));
        } else if (channel != ContactChannel.VISIT && !silent) {
            invite(told, channel);
        }
    }

    /** Now and then they agree when the customer comes; not all of them do. */
    private void invite(Instant told, ContactChannel channel) {
        LocalDate latest = Objects.requireNonNull(life.due);
        long days = Math.min(6, ChronoUnit.DAYS.between(Days.of(told), latest));
        if (days < 1 || !life.diary.isUpToDate(told) || !dice.chance(0.14)) {
            return;
        }
        Instant coming = life.on(Days.of(told).plusDays(dice.between(1, (int) days)), 10, 17);
        life.note(told, Entered.AT_ONCE, life.deeds.appointment(told, coming, channel));
        life.appointment = coming;
    }

    /** Now and then an earlier day is agreed than the grade asks for. */
    private @Nullable LocalDate agreed(Instant told, int step) {
        int days = life.shop.ladder().days(step);
        return days > 3 && life.diary.isUpToDate(told) && dice.chance(0.22)
                ? Days.of(told).plusDays(dice.between(2, days - 1))
                : null;
    }

    private void reschedule(Instant told, LocalDate latest) {
        LocalDate due = Objects.requireNonNull(life.due);
        LocalDate dayBefore = due.minusDays(1);
        boolean thereIsTime = dayBefore.isAfter(Days.of(told)) && !Seasons.isClosed(dayBefore);
        Instant at = life.on(dayBefore, 10, 17);
        if (!thereIsTime || !at.isBefore(life.end) || customer.seller.hasLeft(dayBefore)) {
            return;
        }
        LocalDate later = Seasons.openFrom(due.plusDays(dice.between(1, 3)));
        if (dice.chance(0.3) && !later.isAfter(latest)) {
            life.note(
                    at,
                    Entered.AT_ONCE,
                    new PostponeFollowUp(customer.id, at, later, PROMOTE, null, customer.say("postpone")));
            life.due = later;
        } else if (dice.chance(0.15)) {
            life.note(
                    at,
                    Entered.AT_ONCE,
                    new AdvanceFollowUp(customer.id, at, dayBefore, PROMOTE, null, customer.say("advance")));
            life.due = dayBefore;
        }
    }

    private ContactChannel channel() {
        if (comesAsAgreed) {
            return ContactChannel.VISIT;
        }
        if (!life.cameIn && dice.chance(0.3)) {
            return ContactChannel.VISIT;
        }
        return switch (dice.among(0.42, 0.34, 0.07, 0.02, 0.15)) {
            case 0 -> ContactChannel.CALL;
            case 1 -> ContactChannel.WECHAT;
            case 2 -> ContactChannel.MESSAGE;
            case 3 -> ContactChannel.HOME;
            default -> ContactChannel.VISIT;
        };
    }

    private int judge(Instant at, Fate fate) {
        int step = life.step < 0 ? 2 : life.step;
        int judged = judge(at, fate, step);
        boolean looksDressed = judged > step && life.raisedJustBeforeTheMonthOf(at);
        return looksDressed ? step : judged;
    }

    private int judge(Instant at, Fate fate, int step) {
        if (fate.kind() == Kind.BUYS && fate.when() != null) {
            int fitting = stepFor(ChronoUnit.DAYS.between(at, fate.when()));
            return dice.chance(0.7) ? fitting : step;
        }
        double cools = fate.kind() == Kind.LINGERS ? 0.4 : 0.24;
        return switch (dice.among(0.13, 1 - 0.13 - cools, cools)) {
            case 0 -> Math.max(0, step - 1);
            case 1 -> step;
            default -> Math.min(Ladder.COLDEST, step + (dice.chance(0.15) ? 2 : 1));
        };
    }

    private @Nullable String signs(int before, int after) {
        if (before < 0) {
            return customer.say("reason-" + after);
        }
        return customer.say(after < before ? "signs-up" : "signs-down");
    }
}
