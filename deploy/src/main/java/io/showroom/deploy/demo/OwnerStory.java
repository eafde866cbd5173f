package io.showroom.deploy.demo;

import io.showroom.deploy.demo.Diary.Entered;
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

/** The owner's months: calls of owner care, accessories, services in the workshop, the insurance renewed. */
final class OwnerStory {

    private static final int[] CARE_CALLS = {3, 7, 30, 90};
    private static final int YEAR = 365;

    private final Life life;
    private final Customer customer;
    private final Dice dice;
    private final LocalDate delivered;
    private final double kilometresADay;

    /** What is to come, by days since the delivery. */
    private final Map<Integer, Function<Instant, ProspectCommand>> plan = new TreeMap<>();

    OwnerStory(Life life, Instant handed) {
        this.life = life;
        this.customer = life.customer;
        this.dice = life.dice;
        this.delivered = Days.of(handed);
        this.kilometresADay = dice.spread(22, 55);
    }

    void tell() {
        for (int days : CARE_CALLS) {
            if (dice.chance(0.5 + customer.seller.discipline() / 2)) {
                plan.put(days, at -> call(at, days));
            }
        }
        if (dice.chance(0.35)) {
            plan.putIfAbsent(dice.between(1, 25), at -> bought(at, TransactionKind.ACCESSORIES, 180, 4200, null, null));
        }
        services();
        if (dice.chance(0.65)) {
            plan.putIfAbsent(dice.between(YEAR - 32, YEAR - 4), this::insurance);
        }
        plan.forEach((days, act) -> {
            Instant at = life.on(delivered.plusDays(days), 10, 18);
            if (at.isBefore(life.end)) {
                life.handOver(at);
                life.note(at, Entered.SAME_DAY, act.apply(at));
            }
        });
    }

    private void services() {
        int days = dice.between(78, 125);
        boolean first = true;
        while (days < YEAR && dice.chance(first ? 0.85 : 0.7)) {
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
            days += dice.between(120, 190);
            first = false;
        }
    }

    private ProspectCommand call(Instant at, int days) {
        return life.deeds.contact(at, ContactChannel.CALL, customer.say("care-" + days), "owner-care");
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
                BigDecimal.valueOf(dice.between(least, most) / 10 * 10),
                null,
                mileage,
                insuranceEndsOn,
                null,
                customer.say(topic));
    }
}
