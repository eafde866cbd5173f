package io.showroom.deploy.demo;

import io.showroom.deploy.demo.CommandDiary.Entered;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.reassignprospect.ReassignProspect;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Simulated state of one customer so far, shared by the phases of the scenario. */
final class CustomerState {

    private static final int LATELY = 10;
    private static final int FIRST_DAYS = 6;

    final DemoCustomer customer;
    final DemoStore shop;
    final SeededRandom random;
    final CustomerCommands commands;
    final CommandDiary diary;
    final Instant end;
    Instant now;
    int step = -1;
    boolean driven;
    boolean quoted;
    boolean cameIn;
    boolean lost;

    private @Nullable Instant raisedAt;

    /** Agreed time of the next visit; null if there is none. */
    @Nullable
    Instant appointment;

    @Nullable
    LocalDate due;

    CustomerState(DemoCustomer customer, Instant begin, Instant end) {
        this.customer = customer;
        this.shop = customer.shop;
        this.random = customer.random;
        this.commands = new CustomerCommands(customer);
        this.diary = new CommandDiary(random);
        this.now = begin;
        this.end = end;
        watch();
    }

    /** Adds an act of the consultant; returns when it was entered. */
    Instant note(Instant at, Entered entered, ProspectCommand command) {
        now = later(now, at);
        return diary.note(customer.seller.actor(), at, entered, command);
    }

    /** Adds an act of the manager, entered at once. */
    void decide(Instant at, ProspectCommand command) {
        now = later(now, at);
        diary.note(shop.manager(), at, Entered.AT_ONCE, command);
    }

    /** Returns the name of a grade in the store's scheme. */
    String grade(int of) {
        return shop.ladder().grade(of);
    }

    /** Sets the grade, which moves the next follow-up. */
    void graded(int to, Instant at) {
        if (to != step) {
            raisedAt = step < 0 || to < step ? at : null;
        }
        step = to;
        due = Seasonality.openFrom(DemoDays.of(at).plusDays(shop.ladder().days(to)));
    }

    /**
     * Returns whether the last change raised the grade in the last days of a month and the given moment is in the first
     * days of the next.
     */
    boolean raisedJustBeforeTheMonthOf(Instant at) {
        LocalDate day = DemoDays.of(at);
        return raisedAt != null
                && day.getDayOfMonth() <= FIRST_DAYS
                && DemoDays.of(raisedAt).isAfter(day.withDayOfMonth(1).minusDays(FIRST_DAYS))
                && DemoDays.of(raisedAt).isBefore(day.withDayOfMonth(1));
    }

    /** Returns a time within working hours of a day, after everything that has happened so far. */
    Instant on(LocalDate day, int from, int to) {
        Instant time = DemoDays.between(Seasonality.openFrom(day), from, to, random);
        return time.isAfter(now) ? time : now.plus(random.between(25, 80), ChronoUnit.MINUTES);
    }

    /**
     * Follows the hand-over of a consultant who has left by the given time: the heir has the open prospects and owners;
     * a lost prospect is reassigned only now that it is needed.
     */
    void handOver(Instant at) {
        DemoConsultant seller = customer.seller;
        if (seller.until() == null || !seller.hasLeft(DemoDays.of(at))) {
            return;
        }
        if (lost) {
            reassign(DemoDays.at(seller.until(), 8, random.between(35, 55)), customer.say("leaving"));
        } else {
            customer.seller = shop.heir(seller);
            watch();
        }
    }

    /** Adds in some cases the manager's comment, in the evening, on the contact entered at this time. */
    void reviewed(Instant recordedAt) {
        boolean lately = DemoDays.of(recordedAt).isAfter(DemoDays.of(end).minusDays(LATELY));
        Instant evening = DemoDays.between(DemoDays.of(recordedAt), 18, 20, random);
        boolean comments = random.chance(lately ? shop.comments() : shop.comments() / 10);
        if (comments && evening.isAfter(recordedAt)) {
            diary.note(shop.manager(), evening, Entered.AT_ONCE, commands.comment(evening));
        }
    }

    /** Adds the manager's reassignment of the customer to somebody else. */
    void reassign(Instant at, String reason) {
        customer.seller = shop.another(customer.seller, DemoDays.of(at), random);
        watch();
        decide(at, new ReassignProspect(customer.id, at, customer.seller.user(), reason));
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void watch() {
        LocalDate until = customer.seller.until();
        diary.deadline(until == null ? null : DemoDays.at(until, 8, 15));
    }
}
