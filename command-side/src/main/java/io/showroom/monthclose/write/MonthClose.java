package io.showroom.monthclose.write;

import static io.showroom.rulebook.write.InputChecks.key;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Rejection;
import io.showroom.monthclose.events.MonthClosed;
import io.showroom.rulebook.write.MasterDataRules;
import java.time.Clock;
import java.time.YearMonth;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** Aggregate of a store's month; it can be closed once. */
@Aggregate(type = "MonthClose")
@NullUnmarked
class MonthClose {

    private static final int FIRST_YEAR = 1900;

    @AggregateIdentifier
    private String id;

    static String id(String store, YearMonth month) {
        return "month:" + month + ":" + store;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CloseMonth command, CommandContext commandContext, MasterDataRules rules, Clock clock) {
        String store = key("store", command.store());
        if (!commandContext.actor().reaches(store)) {
            throw Rejection.forbidden("otherStore");
        }
        YearMonth present = YearMonth.now(clock.withZone(rules.zone("store", store)));
        if (!command.month().isBefore(present)) {
            throw Rejection.rule("monthNotOver", "month", command.month());
        }
        if (command.month().getYear() < FIRST_YEAR) {
            throw Rejection.rule("figuresOfOther", "month");
        }
        if (id != null) {
            throw Rejection.conflict("monthClosed", command.month());
        }
        ClaimedFigures.of(command).verify();
        apply(new MonthClosed(store, command.month(), command.position(), command.digest(), command.figures()));
    }

    @EventSourcingHandler
    void on(MonthClosed event) {
        id = id(event.store(), event.month());
    }
}
