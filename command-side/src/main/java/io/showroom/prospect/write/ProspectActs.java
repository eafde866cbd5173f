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
 * Carries out many commands on prospects in one unit of work, each by the same rules as one sent alone. A refused one
 * does nothing and does not hold up the others; a lost race or a fault undoes them all.
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
     * Carries out the acts, in order.
     *
     * @param acts what to do
     * @param contexts where the rules look things up
     * @param keep whether to keep what was done; if not, only the answers tell what would happen
     * @throws org.axonframework.modelling.command.ConcurrencyException if a race was lost; then nothing was done
     */
    public Result carryOut(List<ProspectActCommand> acts, DecisionContexts contexts, boolean keep) {
        return carryOut(acts, contexts, keep, act -> {});
    }

    /**
     * Carries out the acts, in order, letting the caller do something before each.
     *
     * @param acts what to do
     * @param contexts where the rules look things up
     * @param keep whether to keep what was done; if not, only the answers tell what would happen
     * @param beforeEach done in the transaction before each act
     * @throws org.axonframework.modelling.command.ConcurrencyException if a race was lost; then nothing was done
     */
    public Result carryOut(
            List<ProspectActCommand> acts,
            DecisionContexts contexts,
            boolean keep,
            Consumer<ProspectActCommand> beforeEach) {
        return carryOut(acts, contexts, keep, false, beforeEach);
    }

    /**
     * Carries out the acts, in order, all of them or none: the first refusal ends it, and nothing was done then.
     *
     * @param acts what to do
     * @param contexts where the rules look things up
     * @param keep whether to keep what was done; if not, only the answers tell what would happen
     * @return the answers, up to the first refusal
     * @throws org.axonframework.modelling.command.ConcurrencyException if a race was lost; then nothing was done
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
                // The events' metadata comes from the message at hand.
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
     * One command and how it is given.
     *
     * @param command what to do
     * @param commandContext who does it
     */
    public record ProspectActCommand(ProspectCommand command, CommandContext commandContext) {}

    /**
     * What became of the acts.
     *
     * @param refusals for each act in order, why it was refused, or nothing if it was carried out
     * @param position place in the event log of the last event; empty if nothing new happened
     */
    public record Result(List<Optional<Rejection>> refusals, OptionalLong position) {}
}
