package io.showroom.prospect.write;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.EventOrigin;
import io.showroom.commandapi.Rejection;
import io.showroom.eventlog.write.AppendedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/**
 * Executes many commands on prospects in one unit of work, each by the same rules as a single one. A rejected command
 * changes nothing and does not affect the others; a lost race or an error rolls back all.
 */
@Component
public final class ProspectActs {

    private final Configuration axon;
    private final TransactionManager transactions;

    ProspectActs(Configuration axon, TransactionManager transactions) {
        this.axon = axon;
        this.transactions = transactions;
    }

    /**
     * Executes the acts, in order.
     *
     * @param acts the commands
     * @param contexts creates the decision contexts
     * @param keep whether to commit; if not, only the result tells what would happen
     * @throws org.axonframework.modelling.command.ConcurrencyException if a race was lost; nothing was stored then
     */
    public Result carryOut(List<ProspectActCommand> acts, DecisionContexts contexts, boolean keep) {
        return carryOut(acts, contexts, keep, act -> {});
    }

    /**
     * Executes the acts, in order, with a callback before each.
     *
     * @param acts the commands
     * @param contexts creates the decision contexts
     * @param keep whether to commit; if not, only the result tells what would happen
     * @param beforeEach called in the transaction before each act
     * @throws org.axonframework.modelling.command.ConcurrencyException if a race was lost; nothing was stored then
     */
    public Result carryOut(
            List<ProspectActCommand> acts,
            DecisionContexts contexts,
            boolean keep,
            Consumer<ProspectActCommand> beforeEach) {
        return carryOut(acts, contexts, keep, false, beforeEach);
    }

    /**
     * Executes the acts, in order, all or none: the first rejection rolls everything back.
     *
     * @param acts the commands
     * @param contexts creates the decision contexts
     * @param keep whether to commit; if not, only the result tells what would happen
     * @return the results up to the first rejection
     * @throws org.axonframework.modelling.command.ConcurrencyException if a race was lost; nothing was stored then
     */
    public Result carryOutWhole(List<ProspectActCommand> acts, DecisionContexts contexts, boolean keep) {
        return carryOut(acts, contexts, keep, true, act -> {});
    }

    private Result carryOut(
            List<ProspectActCommand> acts,
            DecisionContexts contexts,
            boolean keep,
            boolean whole,
            Consumer<ProspectActCommand> beforeEach) {
        if (acts.isEmpty()) {
            return new Result(List.of(), OptionalLong.empty());
        }
        UnitOfWork<CommandMessage<?>> work = DefaultUnitOfWork.startAndGet(message(acts.getFirst()));
        try {
            work.attachTransaction(transactions);
            work.registerCorrelationDataProvider(new EventOrigin());
            Repository<Prospect> prospects = axon.repository(Prospect.class);
            List<Optional<Rejection>> answers = new ArrayList<>(acts.size());
            for (ProspectActCommand act : acts) {
                // The events take their metadata from the unit of work's current message.
                beforeEach.accept(act);
                CommandMessage<?> message = message(act);
                work.transformMessage(previous -> message);
                Optional<Rejection> refusal = carryOut(prospects, act, contexts);
                answers.add(refusal);
                if (whole && refusal.isPresent()) {
                    work.rollback();
                    return new Result(answers, OptionalLong.empty());
                }
            }
            if (keep) {
                work.commit();
            } else {
                work.rollback();
            }
            OptionalLong position = AppendedEvent.in(work).stream()
                    .mapToLong(AppendedEvent::position)
                    .max();
            return new Result(answers, position);
        } catch (RuntimeException | Error e) {
            if (work.isActive()) {
                work.rollback(e);
            }
            throw e;
        }
    }

    private static Optional<Rejection> carryOut(
            Repository<Prospect> prospects, ProspectActCommand act, DecisionContexts contexts) {
        try {
            Aggregate<Prospect> prospect = prospects.loadOrCreate(act.command().prospectId(), Prospect::new);
            prospect.execute(one -> one.carryOut(act.command(), act.commandContext(), contexts));
            return Optional.empty();
        } catch (Rejection rejection) {
            return Optional.of(rejection);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static CommandMessage<?> message(ProspectActCommand act) {
        return new GenericCommandMessage<>(act.command(), act.commandContext().metadata());
    }

    /**
     * One command with its context.
     *
     * @param command the command
     * @param commandContext its context
     */
    public record ProspectActCommand(ProspectCommand command, CommandContext commandContext) {}

    /**
     * The results of the acts.
     *
     * @param refusals the rejection of each act in order; empty for an executed one
     * @param position position in the event log of the last event; empty if none was stored
     */
    public record Result(List<Optional<Rejection>> refusals, OptionalLong position) {}
}
