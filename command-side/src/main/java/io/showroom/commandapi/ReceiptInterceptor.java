package io.showroom.commandapi;

import io.showroom.eventlog.write.AppendedEvent;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;

/**
 * Handler interceptor that returns the events appended by a command's unit of work as its {@link CommandOutcome}, and
 * returns the earlier outcome of a repeated request.
 */
record ReceiptInterceptor(RepeatedRequests repeated) implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        CommandMessage<?> command = unitOfWork.getMessage();
        String actor = CommandContext.from(command.getMetaData()).actor().user();
        IdempotencyKey key = IdempotencyKey.from(command.getMetaData());
        CommandOutcome outcome = new CommandOutcome();
        if (key != null) {
            Optional<Receipt> earlier = repeated.claim(actor, key);
            if (earlier.isPresent()) {
                outcome.fill(earlier.get());
                return outcome;
            }
        }
        proceed(chain, command.getPayload());
        // Registered after the handler ran, so that it runs after the event store's own step, which appends.
        unitOfWork.onPrepareCommit(ready -> {
            outcome.fill(AppendedEvent.in(ready));
            if (key != null) {
                repeated.keep(actor, key, Commands.receipt(command.getPayload(), outcome));
            }
        });
        return outcome;
    }

    private static void proceed(InterceptorChain chain, Object command) throws Exception {
        try {
            chain.proceed();
        } catch (AggregateNotFoundException e) {
            throw Rejection.notFound(
                    command instanceof AggregateCommand addressed ? addressed.unknown() : "noSuchThing");
        }
    }
}
