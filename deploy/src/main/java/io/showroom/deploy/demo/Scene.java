package io.showroom.deploy.demo;

import io.showroom.deploy.demo.Diary.Entered;
import io.showroom.deploy.demo.Fate.Kind;
import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.registervisit.VisitChannel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** One customer whose story is written out, step by step, and left to no chance but in its words. */
final class Scene {

    private final Life life;
    private final Customer customer;
    private final Deeds deeds;

    Scene(Life life) {
        this.life = life;
        this.customer = life.customer;
        this.deeds = life.deeds;
    }

    List<Told> told() {
        return life.diary.told();
    }

    /** Walks in, leaves the details and is graded. */
    Scene comes(LocalDate day, int step) {
        Instant at = life.on(day, 10, 16);
        new Reception(life)
                .register(
                        at, 55, leftAt -> deeds.firstVisit(VisitChannel.WALK_IN, at, leftAt, "gathering", false, null));
        note(at.plus(35, ChronoUnit.MINUTES), deeds.card.capture(at.plus(35, ChronoUnit.MINUTES)));
        Instant judged = at.plus(45, ChronoUnit.MINUTES);
        note(judged, deeds.grade(judged, life.grade(step), customer.say("reason-" + step), false));
        life.step = step;
        return this;
    }

    /** Is called; the grade stays or changes. */
    Scene called(LocalDate day, int step) {
        Instant at = life.on(day, 10, 18);
        note(at, call(at, step));
        life.step = step;
        return this;
    }

    /** Is called one day, and that is entered on another. */
    Scene calledAndEnteredLate(LocalDate day, int step, LocalDate entered) {
        Instant at = life.on(day, 10, 18);
        life.diary.noteAt(customer.seller.actor(), at, Days.between(entered, 18, 20, life.dice), call(at, step));
        life.step = step;
        return this;
    }

    private ProspectCommand call(Instant at, int step) {
        boolean moved = step != life.step;
        String signs = moved ? customer.say(step < life.step ? "signs-up" : "signs-down") : null;
        return deeds.contact(
                at,
                ContactChannel.CALL,
                customer.say("account-CALL"),
                "promote",
                moved ? life.grade(step) : null,
                signs,
                null);
    }

    /** The grade given last turns out to be a mistake. */
    Scene corrected(LocalDate day, int step) {
        note(life.on(day, 10, 12), deeds.grade(null, life.grade(step), customer.say("correction"), true));
        life.step = step;
        return this;
    }

    /** Comes again and signs. */
    Scene comesAndOrders(LocalDate day) {
        Instant at = life.on(day, 10, 17);
        Visit visit = new Visit(life, at, 80);
        visit.register("decided");
        note(visit.during(0.5), deeds.quote(visit.during(0.5)));
        note(visit.during(0.9), deeds.order(visit.during(0.9)));
        return this;
    }

    /** An order turns up; nothing says how it came about. */
    Scene orders(LocalDate day) {
        Instant at = life.on(day, 15, 18);
        note(at, deeds.order(at));
        return this;
    }

    /** Signs at the first visit, after an offer. */
    Scene ordersBeforeLeaving() {
        Instant offered = life.now.plus(4, ChronoUnit.MINUTES);
        note(offered, deeds.quote(offered));
        Instant signed = life.now.plus(9, ChronoUnit.MINUTES);
        note(signed, deeds.order(signed));
        return this;
    }

    /** Is registered, captured and has signed, all in one minute. */
    Scene comesAndOrdersInOneMinute(LocalDate day) {
        Instant at = life.on(day, 14, 17).truncatedTo(ChronoUnit.MINUTES).plusSeconds(5);
        new Reception(life)
                .register(at, 12, leftAt -> deeds.firstVisit(VisitChannel.WALK_IN, at, leftAt, "decided", false, null));
        note(at.plusSeconds(15), deeds.card.capture(at.plusSeconds(15)));
        note(at.plusSeconds(25), deeds.quote(at.plusSeconds(25)));
        note(at.plusSeconds(45), deeds.order(at.plusSeconds(45)));
        return this;
    }

    /** Becomes somebody else. */
    Scene changesIdentity(LocalDate day) {
        Instant at = life.on(day, 17, 19);
        note(at, deeds.card.otherIdentity(at));
        return this;
    }

    /** Is said to have come from another source. */
    Scene changesSource(LocalDate day, String source) {
        Instant at = life.on(day, 17, 19);
        note(at, deeds.otherSource(at, source));
        return this;
    }

    /** Is given up. */
    Scene givenUp(LocalDate day, Kind kind) {
        Instant at = life.on(day, 15, 18);
        note(at, new DefeatStory(life).declaration(kind, at));
        return this;
    }

    /** The manager decides. */
    Scene decided(LocalDate day, boolean confirmed) {
        Instant at = life.on(day, 18, 20);
        life.decide(at, DefeatStory.decision(customer, at, confirmed));
        return this;
    }

    private void note(Instant at, ProspectCommand command) {
        life.note(at, Entered.AT_ONCE, command);
    }
}
