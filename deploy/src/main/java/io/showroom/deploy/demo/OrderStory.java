package io.showroom.deploy.demo;

import io.showroom.deploy.demo.Diary.Entered;
import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.cancelorder.CancelOrder;
import io.showroom.prospect.write.confirmdelivery.ConfirmDelivery;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Order, the weeks until the car is there, delivery, and the months after it; or the order is cancelled. */
final class OrderStory {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";

    private final Life life;
    private final Customer customer;
    private final Dice dice;

    OrderStory(Life life) {
        this.life = life;
        this.customer = life.customer;
        this.dice = life.dice;
    }

    /** When somebody orders who would in so many days: the end of a month draws orders to it. */
    static Instant pressed(Life life, Instant from, int days) {
        LocalDate day = Days.of(from).plusDays(days);
        int left = day.lengthOfMonth() - day.getDayOfMonth();
        if (days > 0 && left > 0 && left < 11 && life.dice.chance(0.5)) {
            day = day.plusDays(life.dice.between(Math.max(0, left - 2), left));
        } else if (days > 1 && day.getDayOfWeek().getValue() < 5 && life.dice.chance(0.45)) {
            day = day.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        }
        return days == 0 ? from.plus(45, ChronoUnit.MINUTES) : life.on(day, 10, 18);
    }

    void tell(Instant at) {
        life.appointment = null;
        boolean sameVisit = Days.of(at).equals(Days.of(life.now)) && life.cameIn;
        Visit visit = new Visit(life, at, dice.between(50, 150));
        if (!sameVisit) {
            visit.register("decided");
        }
        visit.driveAndQuote(0.5, 0.8);
        Instant signed = visit.during(0.9);
        life.note(signed, Entered.SAME_DAY, life.deeds.order(signed));
        life.due = Seasons.openFrom(Days.of(signed).plusDays(7));
        if (dice.chance(0.06)) {
            cancel(Days.of(signed).plusDays(dice.between(2, 16)));
        } else {
            deliver(Days.of(signed).plusDays((int) Math.clamp(dice.around(9, 0.7), 1, 70)));
        }
    }

    private void cancel(LocalDate day) {
        Instant at = life.on(day, 10, 17);
        if (!waitUntil(at)) {
            return;
        }
        int step = dice.between(1, 2);
        life.note(at, Entered.SAME_DAY, new CancelOrder(customer.id, at, customer.say("cancel"), life.grade(step)));
        life.graded(step, at);
        new Pursuit(life).follow(Pursuit.fate(life, at.plus(3, ChronoUnit.DAYS), 0.35));
    }

    private void deliver(LocalDate day) {
        Instant at = life.on(day, 10, 17);
        if (!waitUntil(at)) {
            return;
        }
        Visit visit = new Visit(life, at, dice.between(40, 120));
        visit.register("collect");
        Instant handed = visit.during(0.8);
        life.note(
                handed,
                Entered.SAME_DAY,
                new ConfirmDelivery(
                        customer.id,
                        handed,
                        "LYL" + code(8) + String.format(Locale.ROOT, "%06d", dice.between(1, 999_999)),
                        "临A" + code(5),
                        Days.of(handed).plusYears(1).minusDays(1),
                        true));
        new OwnerStory(life, handed).tell();
    }

    /** The weekly contact with whoever waits for a car; false if the story ends before the time. */
    private boolean waitUntil(Instant until) {
        while (true) {
            LocalDate due = life.due == null ? Days.of(life.now).plusDays(7) : life.due;
            boolean inTime = dice.chance(customer.seller.discipline());
            Instant next = life.on(due.plusDays(inTime ? 0 : dice.between(1, 6)), 9, 19);
            Instant soonest = next.isBefore(until) ? next : until;
            life.handOver(soonest.isBefore(life.end) ? soonest : life.end);
            if (!soonest.isBefore(life.end)) {
                return false;
            }
            if (!next.isBefore(until)) {
                return true;
            }
            ContactChannel channel = dice.chance(0.5) ? ContactChannel.CALL : ContactChannel.WECHAT;
            life.note(
                    next,
                    Entered.SAME_DAY,
                    life.deeds.contact(next, channel, customer.say("procedures"), "procedures"));
            life.due = Seasons.openFrom(Days.of(next).plusDays(7));
        }
    }

    private String code(int length) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            code.append(LETTERS.charAt(dice.between(0, LETTERS.length() - 1)));
        }
        return code.toString();
    }
}
