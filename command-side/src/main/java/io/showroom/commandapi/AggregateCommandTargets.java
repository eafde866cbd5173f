package io.showroom.commandapi;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Asks a command what it is about; Axon's own resolver looks through its annotations each time it is sent. */
record AggregateCommandTargets(CommandTargetResolver others) implements CommandTargetResolver {

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return command.getPayload() instanceof AggregateCommand addressed
                ? new VersionedAggregateIdentifier(addressed.target(), null)
                : others.resolveTarget(command);
    }
}
