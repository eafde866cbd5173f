package io.showroom.grading.write;

import io.showroom.commandapi.Acting;
import io.showroom.commandapi.Commands;
import io.showroom.commandapi.Refused;
import io.showroom.rulebook.write.KnownRules;
import io.showroom.staff.Actor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Defines the built-in schemes where they are missing. */
@Component
@Order(SchemesAtStart.BEFORE_ANYTHING_ELSE)
class SchemesAtStart implements ApplicationRunner {

    static final int BEFORE_ANYTHING_ELSE = -200;

    private final Commands commands;
    private final KnownRules rules;

    SchemesAtStart(Commands commands, KnownRules rules) {
        this.commands = commands;
        this.rules = rules;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (DefineGradingScheme scheme : BuiltInSchemes.all()) {
            if (!rules.knowsScheme(scheme.scheme())) {
                define(scheme);
            }
        }
    }

    private void define(DefineGradingScheme scheme) {
        try {
            commands.send(scheme, Acting.as(Actor.SYSTEM));
        } catch (Refused refused) {
            // Another process that starts at the same time was quicker.
            if (!refused.reason().code().equals("schemeExists")) {
                throw refused;
            }
        }
    }
}
