package io.showroom.grading.write;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Commands;
import io.showroom.commandapi.Rejection;
import io.showroom.rulebook.write.MasterDataRules;
import io.showroom.staff.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Defines missing built-in schemes at start-up, and revises those that nobody has changed. */
@Component
@Order(SchemesAtStart.BEFORE_ANYTHING_ELSE)
record SchemesAtStart(Commands commands, MasterDataRules rules, Clock clock) implements ApplicationRunner {

    static final int BEFORE_ANYTHING_ELSE = -200;

    private static final Logger LOG = LoggerFactory.getLogger(SchemesAtStart.class);

    @Override
    public void run(ApplicationArguments arguments) {
        for (DefineGradingScheme scheme : BuiltInSchemes.all()) {
            if (!rules.knowsScheme(scheme.scheme())) {
                define(scheme);
            }
        }
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        unlessAway(() -> BuiltInSchemes.renewed(today)
                .forEach(scheme -> commands.send(scheme, CommandContext.as(Actor.SYSTEM))));
    }

    /** Executes an update that can wait until the next start, so that a start does not need the event server. */
    static void unlessAway(Runnable renewal) {
        try {
            renewal.run();
        } catch (Rejection rejection) {
            if (!rejection.reason().code().equals("eventLogAway")) {
                throw rejection;
            }
            LOG.warn("The event server is unavailable: built-in schemes and playbooks are updated at the next start");
        }
    }

    private void define(DefineGradingScheme scheme) {
        try {
            commands.send(scheme, CommandContext.as(Actor.SYSTEM));
        } catch (Rejection rejection) {
            // Another process that starts at the same time defined it first.
            if (!rejection.reason().code().equals("schemeExists")) {
                throw rejection;
            }
        }
    }
}
