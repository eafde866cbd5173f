package io.showroom.commandapi;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Resolves the target of an {@link AggregateCommand} by calling it; Axon's own resolver searches for annotations each
 * time.
 */
record AggregateCommandTargets(CommandTargetResolver others) implements CommandTargetResolver {

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return command.getPayload() instanceof AggregateCommand addressed
                ? new VersionedAggregateIdentifier(addressed.target(), null)
                : others.resolveTarget(command);
    }
}
