package io.showroom.eventlog.write;

import java.sql.SQLException;
import java.util.List;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerRemoteCommandHandlingException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a lost race from other failures: two commands judged the same state, and the other one was first. The command
 * has left nothing behind and may be tried again on the new state.
 */
public final class LostRace {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String INVALID_SEQUENCE = "AXONIQ-2000";

    /** From another process a failure comes as text only. */
    private static final String MARK = "lost race: ";

    /** What the database says of a transaction that gave way to another. */
    private static final List<String> GAVE_WAY = List.of("deadlock detected", "could not serialize access");

    private LostRace() {}

    /** A lost race that is known for one even where only its text arrives. */
    public static ConcurrencyException to(String winner, Throwable failure) {
        return new ConcurrencyException(MARK + winner, failure);
    }

    /**
     * The failure of a command, with every form of a lost race turned into one.
     *
     * <p>The local log throws {@link ConcurrencyException}. Axon Server answers with the error AXONIQ-2000, which
     * arrives inside a {@code CommandExecutionException} or an {@code AxonServerException}.
     *
     * @return a {@link ConcurrencyException} if the race was lost, else {@code failure} itself
     */
    public static Throwable named(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException known) {
                return known;
            }
            if (isForeign(cause)) {
                return to("another event took the place", failure);
            }
        }
        return failure;
    }

    static boolean isUniqueViolation(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForeign(Throwable cause) {
        return switch (cause) {
            case AggregateStreamCreationException ignored -> true;
            case AxonServerRemoteCommandHandlingException remote ->
                INVALID_SEQUENCE.equals(remote.getErrorCode())
                        || saysSo(remote.getMessage())
                        || remote.getExceptionDescriptions().stream().anyMatch(LostRace::saysSo);
            case AxonServerException server -> INVALID_SEQUENCE.equals(server.code());
            default -> saysSo(cause.getMessage());
        };
    }

    private static boolean saysSo(@Nullable String text) {
        return text != null
                && (text.contains(INVALID_SEQUENCE)
                        || text.contains(MARK)
                        || GAVE_WAY.stream().anyMatch(text::contains));
    }
}
