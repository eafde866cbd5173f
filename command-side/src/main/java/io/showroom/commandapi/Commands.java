package io.showroom.commandapi;

import io.showroom.eventlog.write.ConcurrencyFailures;
import io.showroom.eventlog.write.EventServerUnavailable;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * The one way to have a command carried out. A race lost to another command on the same thing is tried again on what
 * that one left behind, so that harmless races pass unnoticed; the rules decide about the rest.
 */
@Component
public final class Commands {

    private static final int ATTEMPTS = 20;

    /** From the third attempt on there is a wait, up to so much, longer by chance for one than for the other. */
    private static final long LONGEST_WAIT_NANOS = 30_000_000;

    private static final long FIRST_WAIT_NANOS = 1_000_000;

    private final CommandGateway gateway;

    Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Carries out a command, once.
     *
     * @param command a record that some feature handles
     * @param commandContext who gives it, and how
     * @return what happened
     * @throws Rejection if it was not carried out; nothing of it was done then
     */
    public Receipt send(Object command, CommandContext commandContext) {
        return send(command, commandContext, null);
    }

    Receipt send(Object command, CommandContext commandContext, @Nullable IdempotencyKey key) {
        if (command instanceof AggregateCommand addressed && !addressed.conceivable()) {
            throw Rejection.notFound(addressed.unknown());
        }
        Map<String, Object> metadata = new HashMap<>(commandContext.metadata());
        if (key != null) {
            metadata.putAll(key.metadata());
        }
        for (int attempt = 1; ; attempt++) {
            try {
                CommandOutcome outcome = gateway.sendAndWait(new GenericCommandMessage<>(command, metadata));
                return receipt(command, outcome);
            } catch (RuntimeException e) {
                if (!isLostRace(e)) {
                    throw EventServerUnavailable.isToldBy(e) ? Rejection.later("eventLogAway") : Rejection.in(e);
                }
                if (attempt == ATTEMPTS) {
                    throw Rejection.conflict("busy");
                }
                letOthersPass(attempt);
            }
        }
    }

    /** Nothing is held meanwhile: the attempt before is rolled back. */
    private static void letOthersPass(int attempt) {
        if (attempt > 2) {
            long most = Math.min(LONGEST_WAIT_NANOS, FIRST_WAIT_NANOS << (attempt - 2));
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
        }
    }

    private static boolean isLostRace(RuntimeException e) {
        return !(e instanceof Rejection)
                && (e instanceof TransientDataAccessException || ConcurrencyFailures.isToldBy(e));
    }

    static Receipt receipt(Object command, CommandOutcome outcome) {
        AggregateCommand addressed = command instanceof AggregateCommand one ? one : null;
        boolean named = addressed != null && (outcome.id == null || addressed.ofMany());
        String id = named ? addressed.target() : outcome.id;
        String prospect = addressed != null && addressed.ofProspect() ? id : null;
        return new Receipt(prospect, id == null ? "" : id, outcome.events, outcome.position);
    }
}
