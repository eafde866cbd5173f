package io.showroom.prospect.write;

import io.showroom.commandapi.CommandContext;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.Repository;

/**
 * Lets every command into its prospect, whatever it does; one that does not exist is begun, or refused in our words,
 * where Axon would write each such request into the log as a fault.
 */
record ProspectCommandHandler(Repository<Prospect> prospects, DecisionContexts contexts)
        implements MessageHandler<CommandMessage<?>> {

    @Override
    public Object handle(CommandMessage<?> message) throws Exception {
        ProspectCommand command = (ProspectCommand) message.getPayload();
        CommandContext commandContext = CommandContext.from(message.getMetaData());
        prospects
                .loadOrCreate(command.prospectId(), Prospect::new)
                .execute(prospect -> prospect.carryOut(command, commandContext, contexts));
        return command.prospectId();
    }
}
