package io.showroom.prospect.write;

import io.showroom.commandapi.CommandContext;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Factory of {@link DecisionContext}.
 *
 * @param clock the system clock
 * @param rulebook the rules of stores, staff, schemes and codes
 * @param phones register of phone numbers
 * @param vault encrypts personal data
 * @param others access to other prospects
 * @param traces personal data that an erasure removes
 * @param holdings stores the assignments of prospects
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

    /** Returns a context for a command, at the present time. */
    public DecisionContext at(CommandContext commandContext) {
        return new DecisionContext(commandContext, clock.instant(), this, null);
    }

    /** Returns a factory with another rulebook. */
    public DecisionContexts with(UnaryOperator<Rulebook> other) {
        return new DecisionContexts(clock, other.apply(rulebook), phones, vault, others, traces, holdings);
    }
}
