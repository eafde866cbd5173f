package io.showroom.deploy.demo;

import io.showroom.deploy.demo.Diary.Entered;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.reassignprospect.ReassignProspect;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One customer's story as far as it is told: where it stands now, and what everyone who tells on needs. */
final class Life {

    private static final int LATELY = 10;
    private static final int FIRST_DAYS = 6;

    final Customer customer;
    final Shop shop;
    final Dice dice;
    final Deeds deeds;
    final Diary diary;
    final Instant end;
    Instant now;
    int step = -1;
    boolean driven;
    boolean quoted;
    boolean cameIn;
    boolean lost;

    private @Nullable Instant raisedAt;

    /** When they said they would come; null if nothing is agreed. */
    @Nullable
    Instant appointment;

    @Nullable
    LocalDate due;

    Life(Customer customer, Instant begin, Instant end) {
        this.customer = customer;
        this.shop = customer.shop;
        this.dice = customer.dice;
        this.deeds = new Deeds(customer);
        this.diary = new Diary(dice);
        this.now = begin;
        this.end = end;
        watch();
    }

    /** The consultant does something, and it is entered. */
    Instant note(Instant at, Entered entered, ProspectCommand command) {
        now = later(now, at);
        return diary.note(customer.seller.actor(), at, entered, command);
    }

    /** The manager does something, and it is entered at once. */
    void decide(Instant at, ProspectCommand command) {
        now = later(now, at);
        diary.note(shop.manager(), at, Entered.AT_ONCE, command);
    }

    /** What the grades are called. */
    String grade(int of) {
        return shop.ladder().grade(of);
    }

    /** The grade given at a moment moves the next follow-up. */
    void graded(int to, Instant at) {
        if (to != step) {
            raisedAt = step < 0 || to < step ? at : null;
        }
        step = to;
        due = Seasons.openFrom(Days.of(at).plusDays(shop.ladder().days(to)));
    }

    /** Whether the last change was a raise in the last days of a month, and this is one of the first of the next. */
    boolean raisedJustBeforeTheMonthOf(Instant at) {
        LocalDate day = Days.of(at);
        return raisedAt != null
                && day.getDayOfMonth() <= FIRST_DAYS
                && Days.of(raisedAt).isAfter(day.withDayOfMonth(1).minusDays(FIRST_DAYS))
                && Days.of(raisedAt).isBefore(day.withDayOfMonth(1));
    }

    /** A time on a day at which people are at work, after all that happened so far. */
    Instant on(LocalDate day, int from, int to) {
        Instant time = Days.between(Seasons.openFrom(day), from, to, dice);
        return time.isAfter(now) ? time : now.plus(dice.between(25, 80), ChronoUnit.MINUTES);
    }

    /**
     * Before anything is done at this time: whoever has left by then has handed over, in one act prospects and owners,
     * and who was lost when somebody needs it.
     */
    void handOver(Instant at) {
        Seller seller = customer.seller;
        if (seller.until() == null || !seller.hasLeft(Days.of(at))) {
            return;
        }
        if (lost) {
            reassign(Days.at(seller.until(), 8, dice.between(35, 55)), customer.say("leaving"));
        } else {
            customer.seller = shop.heir(seller);
            watch();
        }
    }

    /** Now and then the manager comments in the evening on the contact that was entered at this time. */
    void reviewed(Instant recordedAt) {
        boolean lately = Days.of(recordedAt).isAfter(Days.of(end).minusDays(LATELY));
        Instant evening = Days.between(Days.of(recordedAt), 18, 20, dice);
        boolean comments = dice.chance(lately ? shop.comments() : shop.comments() / 10);
        if (comments && evening.isAfter(recordedAt)) {
            diary.note(shop.manager(), evening, Entered.AT_ONCE, deeds.comment(evening));
        }
    }

    /** The manager gives the customer to somebody else. */
    void reassign(Instant at, String reason) {
        customer.seller = shop.another(customer.seller, Days.of(at), dice);
        watch();
        decide(at, new ReassignProspect(customer.id, at, customer.seller.user(), reason));
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void watch() {
        LocalDate until = customer.seller.until();
        diary.deadline(until == null ? null : Days.at(until, 8, 15));
    }
}
