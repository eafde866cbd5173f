package io.showroom.deploy.demo;

import io.showroom.deploy.demo.CommandDiary.Entered;
import io.showroom.deploy.demo.CustomerOutcome.Kind;
import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.registervisit.VisitChannel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A customer whose history is written step by step; only texts are random. */
final class ScriptedCustomer {

    private final CustomerState state;
    private final DemoCustomer customer;
    private final CustomerCommands commands;

    ScriptedCustomer(CustomerState state) {
        this.state = state;
        this.customer = state.customer;
        this.commands = state.commands;
    }

    List<ScenarioCommand> told() {
        return state.diary.told();
    }

    /** Visits, leaves contact details and is graded. */
    ScriptedCustomer comes(LocalDate day, int step) {
        Instant at = state.on(day, 10, 16);
        new ReceptionEntries(state)
                .register(
                        at,
                        55,
                        leftAt -> commands.firstVisit(VisitChannel.WALK_IN, at, leftAt, "gathering", false, null));
        note(at.plus(35, ChronoUnit.MINUTES), commands.card.capture(at.plus(35, ChronoUnit.MINUTES)));
        Instant judged = at.plus(45, ChronoUnit.MINUTES);
        note(judged, commands.grade(judged, state.grade(step), customer.say("reason-" + step), false));
        state.step = step;
        return this;
    }

    /** Is called; the grade stays or changes. */
    ScriptedCustomer called(LocalDate day, int step) {
        Instant at = state.on(day, 10, 18);
        note(at, call(at, step));
        state.step = step;
        return this;
    }

    /** Is called on one day; the contact is entered on another. */
    ScriptedCustomer calledAndEnteredLate(LocalDate day, int step, LocalDate entered) {
        Instant at = state.on(day, 10, 18);
        state.diary.noteAt(
                customer.seller.actor(), at, DemoDays.between(entered, 18, 20, state.random), call(at, step));
        state.step = step;
        return this;
    }

    private ProspectCommand call(Instant at, int step) {
        boolean moved = step != state.step;
        String signs = moved ? customer.say(step < state.step ? "signs-up" : "signs-down") : null;
        return commands.contact(
                at,
                ContactChannel.CALL,
                customer.say("account-CALL"),
                "promote",
                moved ? state.grade(step) : null,
                signs,
                null);
    }

    /** The last grade is corrected as a mistake. */
    ScriptedCustomer corrected(LocalDate day, int step) {
        note(state.on(day, 10, 12), commands.grade(null, state.grade(step), customer.say("correction"), true));
        state.step = step;
        return this;
    }

    /** Visits again and orders. */
    ScriptedCustomer comesAndOrders(LocalDate day) {
        Instant at = state.on(day, 10, 17);
        RepeatVisit visit = new RepeatVisit(state, at, 80);
        visit.register("decided");
        note(visit.during(0.5), commands.quote(visit.during(0.5)));
        note(visit.during(0.9), commands.order(visit.during(0.9)));
        return this;
    }

    /** Orders, without any contact that explains it. */
    ScriptedCustomer orders(LocalDate day) {
        Instant at = state.on(day, 15, 18);
        note(at, commands.order(at));
        return this;
    }

    /** Orders at the first visit, after an offer. */
    ScriptedCustomer ordersBeforeLeaving() {
        Instant offered = state.now.plus(4, ChronoUnit.MINUTES);
        note(offered, commands.quote(offered));
        Instant signed = state.now.plus(9, ChronoUnit.MINUTES);
        note(signed, commands.order(signed));
        return this;
    }

    /** Is registered, captured and orders, all within one minute. */
    ScriptedCustomer comesAndOrdersInOneMinute(LocalDate day) {
        Instant at = state.on(day, 14, 17).truncatedTo(ChronoUnit.MINUTES).plusSeconds(5);
        new ReceptionEntries(state)
                .register(
                        at,
                        12,
                        leftAt -> commands.firstVisit(VisitChannel.WALK_IN, at, leftAt, "decided", false, null));
        note(at.plusSeconds(15), commands.card.capture(at.plusSeconds(15)));
        note(at.plusSeconds(25), commands.quote(at.plusSeconds(25)));
        note(at.plusSeconds(45), commands.order(at.plusSeconds(45)));
        return this;
    }

    /** Gets another identity. */
    ScriptedCustomer changesIdentity(LocalDate day) {
        Instant at = state.on(day, 17, 19);
        note(at, commands.card.otherIdentity(at));
        return this;
    }

    /** Gets another source. */
    ScriptedCustomer changesSource(LocalDate day, String source) {
        Instant at = state.on(day, 17, 19);
        note(at, commands.otherSource(at, source));
        return this;
    }

    /** Is declared lost. */
    ScriptedCustomer givenUp(LocalDate day, Kind kind) {
        Instant at = state.on(day, 15, 18);
        note(at, new DefeatPhase(state).declaration(kind, at));
        return this;
    }

    /** The manager decides on the defeat. */
    ScriptedCustomer decided(LocalDate day, boolean confirmed) {
        Instant at = state.on(day, 18, 20);
        state.decide(at, DefeatPhase.decision(customer, at, confirmed));
        return this;
    }

    private void note(Instant at, ProspectCommand command) {
        state.note(at, Entered.AT_ONCE, command);
    }
}
