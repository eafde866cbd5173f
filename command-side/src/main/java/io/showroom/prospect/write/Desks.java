package io.showroom.prospect.write;

import io.showroom.commandapi.Acting;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Sets up a {@link Desk} for each command. */
@Component
public final class Desks {

    private final Clock clock;
    private final Rulebook rulebook;
    private final PhoneRegister phones;
    private final PersonalVault vault;
    private final OtherProspects others;
    private final List<PersonalTrace> traces;
    private final Holdings holdings;

    /** With what every desk offers. */
    public Desks(
            Clock clock,
            Rulebook rulebook,
            PhoneRegister phones,
            PersonalVault vault,
            OtherProspects others,
            List<PersonalTrace> traces,
            Holdings holdings) {
        this.clock = clock;
        this.rulebook = rulebook;
        this.phones = phones;
        this.vault = vault;
        this.others = others;
        this.traces = List.copyOf(traces);
        this.holdings = holdings;
    }

    /** A desk for a command given by this actor. */
    public Desk at(Acting acting) {
        return new Desk(acting, clock, rulebook, phones, vault, others, traces);
    }

    /** The same desks with another rulebook. */
    public Desks with(UnaryOperator<Rulebook> other) {
        return new Desks(clock, other.apply(rulebook), phones, vault, others, traces, holdings);
    }

    /** Where it is kept who holds whom. */
    Holdings holdings() {
        return holdings;
    }
}
