package io.showroom.prospect.write;

import io.showroom.commandapi.CommandContext;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Sets up a {@link DecisionContext} for each command.
 *
 * @param clock tells the time
 * @param rulebook what rules look up
 * @param phones which open prospect holds which numbers
 * @param vault seals what could name a person
 * @param others what is known of other prospects
 * @param traces what an erasure removes
 * @param holdings where it is kept who holds whom
 */
@Component
public record DecisionContexts(
        Clock clock,
        Rulebook rulebook,
        PhoneRegister phones,
        PersonalVault vault,
        OtherProspects others,
        List<PersonalTrace> traces,
        Holdings holdings) {

    /** A context for a command given by this actor. */
    public DecisionContext at(CommandContext commandContext) {
        return new DecisionContext(commandContext, clock.instant(), this, null);
    }

    /** The same contexts with another rulebook. */
    public DecisionContexts with(UnaryOperator<Rulebook> other) {
        return new DecisionContexts(clock, other.apply(rulebook), phones, vault, others, traces, holdings);
    }
}
