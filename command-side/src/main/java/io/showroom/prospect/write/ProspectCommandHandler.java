package io.showroom.prospect.write;

import io.showroom.commandapi.CommandContext;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.Repository;

/**
 * Command handler of all prospect commands: loads or creates the aggregate and executes the command. A command that
 * needs an existing prospect is rejected by the aggregate, where Axon would log each such request as an error.
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
