package io.showroom.deploy.demo;

import static java.util.Objects.requireNonNull;

import io.showroom.deploy.demo.Diary.Entered;
import io.showroom.deploy.demo.Fate.Kind;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.confirmdefeat.ConfirmDefeat;
import io.showroom.prospect.write.declaredefeat.DeclareDefeat;
import io.showroom.prospect.write.declaredefeat.DefeatKind;
import io.showroom.prospect.write.reactivateprospect.ReactivateProspect;
import io.showroom.prospect.write.rejectdefeat.RejectDefeat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** A customer is given up; the manager agrees or does not; sometimes the customer comes back. */
final class DefeatStory {

    private static final Map<Kind, List<String>> REASONS = Map.of(
            Kind.DEFEATED,
            List.of(
                    "price",
                    "price",
                    "price",
                    "product",
                    "product",
                    "stock",
                    "finance",
                    "trade-in",
                    "service",
                    "brand",
                    "brand",
                    "same-brand-dealer",
                    "same-brand-dealer",
                    "location",
                    "family"),
            Kind.LOST,
            List.of("unreachable", "unreachable", "refuses-contact", "moved-away"),
            Kind.FROZEN,
            List.of("plan-shelved", "plan-shelved", "no-budget", "no-plate", "waits-for-model"),
            Kind.INVALID,
            List.of("wrong-number", "never-a-buyer", "never-a-buyer", "duplicate", "trade-visitor"));
    private static final Map<Kind, Double> COMES_BACK =
            Map.of(Kind.DEFEATED, 0.03, Kind.LOST, 0.06, Kind.FROZEN, 0.18, Kind.INVALID, 0.0);

    private static final int MONTHS_DEFERRED = 2;

    private final Life life;
    private final Customer customer;
    private final Dice dice;

    DefeatStory(Life life) {
        this.life = life;
        this.customer = life.customer;
        this.dice = life.dice;
    }

    void tell(Kind kind, Instant at) {
        Instant declared = life.note(at, Entered.SAME_DAY, declaration(kind, at));
        life.due = null;
        life.appointment = null;
        life.now = Life.later(life.now, declared);
        if (life.shop.confirmsDefeats()) {
            Instant decided = life.on(decisionDay(Days.of(declared)), 18, 20);
            if (!decided.isBefore(life.end)) {
                return;
            }
            if (dice.chance(0.08)) {
                life.decide(decided, decision(customer, decided, false));
                life.due = Seasons.openFrom(Days.of(decided).plusDays(1));
                Instant soon = decided.plusSeconds(86_400L);
                new Pursuit(life).follow(Pursuit.fate(life, soon, 0.15));
                return;
            }
            String comment = dice.chance(0.6) ? customer.say("confirm") : null;
            life.decide(decided, new ConfirmDefeat(customer.id, decided, comment));
        }
        life.lost = true;
        if (dice.chance(requireNonNull(COMES_BACK.get(kind)))) {
            comeBack();
        }
    }

    /** What the manager makes of a declaration. */
    static ProspectCommand decision(Customer customer, Instant at, boolean confirmed) {
        return confirmed
                ? new ConfirmDefeat(customer.id, at, customer.say("confirm"))
                : new RejectDefeat(customer.id, at, customer.say("reject"));
    }

    /** Within days, unless the manager lets everything lie until the month is nearly over. */
    private LocalDate decisionDay(LocalDate declared) {
        LocalDate usual = declared.plusDays(dice.between(0, 4));
        LocalDate late = YearMonth.from(declared).atEndOfMonth().minusDays(dice.between(0, 2));
        YearMonth present = YearMonth.from(Days.of(life.end.minusSeconds(1)));
        YearMonth month = YearMonth.from(declared);
        boolean deferred = life.shop.defersDecisions()
                && month.isBefore(present)
                && !month.isBefore(present.minusMonths(MONTHS_DEFERRED));
        return deferred && usual.isBefore(late) ? late : usual;
    }

    DeclareDefeat declaration(Kind kind, Instant at) {
        String reason = dice.pick(requireNonNull(REASONS.get(kind)));
        boolean bought = kind == Kind.DEFEATED;
        boolean otherDealer = reason.equals("same-brand-dealer");
        boolean rival = bought && !otherDealer;
        return new DeclareDefeat(
                customer.id,
                at,
                DefeatKind.valueOf(kind.name()),
                reason,
                rival ? customer.rival.brand() : null,
                rival ? customer.rival.code() : null,
                bought && otherDealer ? customer.say("rival-dealer") : null,
                reason.equals("price") || otherDealer ? BigDecimal.valueOf(dice.between(2, 16) * 500L) : null,
                dice.chance(0.8) ? customer.say("defeat-" + reason) : null,
                customer.particulars.counterMeasure(reason),
                customer.particulars.callBackPhone());
    }

    private void comeBack() {
        LocalDate day = Days.of(life.now).plusDays(dice.between(20, 110));
        Instant at = life.on(day, 10, 17);
        if (!at.isBefore(life.end)) {
            return;
        }
        life.handOver(at);
        life.lost = false;
        life.note(at, Entered.SAME_DAY, new ReactivateProspect(customer.id, at, customer.say("reactivate")));
        life.due = Seasons.openFrom(Days.of(at).plusDays(1));
        new Pursuit(life).follow(Pursuit.fate(life, at.plusSeconds(86_400L), 0.25));
    }
}
