package io.showroom.commandapi;

import io.showroom.eventlog.write.EventServerUnavailable;
import io.showroom.eventlog.write.LostRaceException;
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
 * Sends commands to the command bus. A command that fails because of a concurrent change of the same aggregate is
 * retried on the new state; the rules then decide.
 */
@Component
public final class Commands {

    private static final int ATTEMPTS = 20;

    /** From the third attempt on it waits for a random time, up to this. */
    private static final long LONGEST_WAIT_NANOS = 30_000_000;

    private static final long FIRST_WAIT_NANOS = 1_000_000;

    private final CommandGateway gateway;

    Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Executes a command once.
     *
     * @param command a record with a command handler
     * @param commandContext who sends it, and how
     * @return the receipt, with the events appended
     * @throws Rejection if it was not executed; no event was appended then
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
                    throw EventServerUnavailable.isCauseOf(e) ? Rejection.later("eventLogAway") : Rejection.in(e);
                }
                if (attempt == ATTEMPTS) {
                    throw Rejection.conflict("busy");
                }
                letOthersPass(attempt);
            }
        }
    }

    /** Waits before the next attempt; the attempt before is rolled back, so no lock is held meanwhile. */
    private static void letOthersPass(int attempt) {
        if (attempt > 2) {
            long most = Math.min(LONGEST_WAIT_NANOS, FIRST_WAIT_NANOS << (attempt - 2));
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
        }
    }

    private static boolean isLostRace(RuntimeException e) {
        return !(e instanceof Rejection)
                && (e instanceof TransientDataAccessException || LostRaceException.isCauseOf(e));
    }

    static Receipt receipt(Object command, CommandOutcome outcome) {
        String id = outcome.id;
        if (!(command instanceof AggregateCommand addressed)) {
            return new Receipt(null, id == null ? "" : id, outcome.events, outcome.position);
        }
        String target = id == null || addressed.ofMany() ? addressed.target() : id;
        return new Receipt(addressed.ofProspect() ? target : null, target, outcome.events, outcome.position);
    }
}
