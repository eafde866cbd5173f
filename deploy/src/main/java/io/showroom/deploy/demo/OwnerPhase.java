package io.showroom.deploy.demo;

import io.showroom.deploy.demo.CommandDiary.Entered;
import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.recordtransaction.RecordTransaction;
import io.showroom.prospect.write.recordtransaction.TransactionKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Simulates the owner's months: owner care calls, accessories, workshop services, insurance renewal. */
final class OwnerPhase {

    private static final int[] CARE_CALLS = {3, 7, 30, 90};
    private static final int YEAR = 365;

    private final CustomerState state;
    private final DemoCustomer customer;
    private final SeededRandom random;
    private final LocalDate delivered;
    private final double kilometresADay;

    /** Planned acts by days since the delivery. */
    private final Map<Integer, Function<Instant, ProspectCommand>> plan = new TreeMap<>();

    OwnerPhase(CustomerState state, Instant handed) {
        this.state = state;
        this.customer = state.customer;
        this.random = state.random;
        this.delivered = DemoDays.of(handed);
        this.kilometresADay = random.spread(22, 55);
    }

    void tell() {
        for (int days : CARE_CALLS) {
            if (random.chance(0.5 + customer.seller.discipline() / 2)) {
                plan.put(days, at -> call(at, days));
            }
        }
        if (random.chance(0.35)) {
            plan.putIfAbsent(
                    random.between(1, 25), at -> bought(at, TransactionKind.ACCESSORIES, 180, 4200, null, null));
        }
        services();
        if (random.chance(0.65)) {
            plan.putIfAbsent(random.between(YEAR - 32, YEAR - 4), this::insurance);
        }
        plan.forEach((days, act) -> {
            Instant at = state.on(delivered.plusDays(days), 10, 18);
            if (at.isBefore(state.end)) {
                state.handOver(at);
                state.note(at, Entered.SAME_DAY, act.apply(at));
            }
        });
    }

    private void services() {
        int days = random.between(78, 125);
        boolean first = true;
        while (days < YEAR && random.chance(first ? 0.85 : 0.7)) {
            int at = days;
            boolean free = first;
            plan.putIfAbsent(
                    at,
                    when -> bought(
                            when,
                            TransactionKind.SERVICE,
                            free ? 0 : 380,
                            free ? 0 : 2300,
                            (int) Math.round(at * kilometresADay),
                            null));
            days += random.between(120, 190);
            first = false;
        }
    }

    private ProspectCommand call(Instant at, int days) {
        return state.commands.contact(at, ContactChannel.CALL, customer.say("care-" + days), "owner-care");
    }

    private ProspectCommand insurance(Instant at) {
        return bought(
                at,
                TransactionKind.INSURANCE,
                2900,
                7800,
                null,
                delivered.plusYears(2).minusDays(1));
    }

    private RecordTransaction bought(
            Instant at,
            TransactionKind kind,
            int least,
            int most,
            @Nullable Integer mileage,
            @Nullable LocalDate insuranceEndsOn) {
        String topic = "owner-" + (kind == TransactionKind.SERVICE && most == 0 ? "FIRST" : kind.name());
        return new RecordTransaction(
                customer.id,
                at,
                kind,
                BigDecimal.valueOf(random.between(least, most) / 10 * 10),
                null,
                mileage,
                insuranceEndsOn,
                null,
                customer.say(topic));
    }
}
