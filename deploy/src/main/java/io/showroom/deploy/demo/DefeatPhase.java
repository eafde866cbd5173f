package io.showroom.deploy.demo;

import static java.util.Objects.requireNonNull;

import io.showroom.deploy.demo.CommandDiary.Entered;
import io.showroom.deploy.demo.CustomerOutcome.Kind;
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

/** Simulates defeats: the declaration, the manager's decision, and sometimes the customer's return. */
final class DefeatPhase {

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

    private final CustomerState state;
    private final DemoCustomer customer;
    private final SeededRandom random;

    DefeatPhase(CustomerState state) {
        this.state = state;
        this.customer = state.customer;
        this.random = state.random;
    }

    void tell(Kind kind, Instant at) {
        Instant declared = state.note(at, Entered.SAME_DAY, declaration(kind, at));
        state.due = null;
        state.appointment = null;
        state.now = CustomerState.later(state.now, declared);
        if (state.shop.confirmsDefeats()) {
            Instant decided = state.on(decisionDay(DemoDays.of(declared)), 18, 20);
            if (!decided.isBefore(state.end)) {
                return;
            }
            if (random.chance(0.08)) {
                state.decide(decided, decision(customer, decided, false));
                state.due = Seasonality.openFrom(DemoDays.of(decided).plusDays(1));
                Instant soon = decided.plusSeconds(86_400L);
                new FollowUpPhase(state).follow(FollowUpPhase.customerOutcome(state, soon, 0.15));
                return;
            }
            String comment = random.chance(0.6) ? customer.say("confirm") : null;
            state.decide(decided, new ConfirmDefeat(customer.id, decided, comment));
        }
        state.lost = true;
        if (random.chance(requireNonNull(COMES_BACK.get(kind)))) {
            comeBack();
        }
    }

    /** Returns the manager's decision on a declared defeat. */
    static ProspectCommand decision(DemoCustomer customer, Instant at, boolean confirmed) {
        return confirmed
                ? new ConfirmDefeat(customer.id, at, customer.say("confirm"))
                : new RejectDefeat(customer.id, at, customer.say("reject"));
    }

    /** Returns the day of the decision: within days, or near the end of the month if the manager defers decisions. */
    private LocalDate decisionDay(LocalDate declared) {
        LocalDate usual = declared.plusDays(random.between(0, 4));
        LocalDate late = YearMonth.from(declared).atEndOfMonth().minusDays(random.between(0, 2));
        YearMonth present = YearMonth.from(DemoDays.of(state.end.minusSeconds(1)));
        YearMonth month = YearMonth.from(declared);
        boolean deferred = state.shop.defersDecisions()
                && month.isBefore(present)
                && !month.isBefore(present.minusMonths(MONTHS_DEFERRED));
        return deferred && usual.isBefore(late) ? late : usual;
    }

    DeclareDefeat declaration(Kind kind, Instant at) {
        String reason = random.pick(requireNonNull(REASONS.get(kind)));
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
                reason.equals("price") || otherDealer ? BigDecimal.valueOf(random.between(2, 16) * 500L) : null,
                random.chance(0.8) ? customer.say("defeat-" + reason) : null,
                customer.particulars.counterMeasure(reason),
                customer.particulars.callBackPhone());
    }

    private void comeBack() {
        LocalDate day = DemoDays.of(state.now).plusDays(random.between(20, 110));
        Instant at = state.on(day, 10, 17);
        if (!at.isBefore(state.end)) {
            return;
        }
        state.handOver(at);
        state.lost = false;
        state.note(at, Entered.SAME_DAY, new ReactivateProspect(customer.id, at, customer.say("reactivate")));
        state.due = Seasonality.openFrom(DemoDays.of(at).plusDays(1));
        new FollowUpPhase(state).follow(FollowUpPhase.customerOutcome(state, at.plusSeconds(86_400L), 0.25));
    }
}
