package io.showroom.eventlog.write;

import io.grpc.StatusRuntimeException;
import java.sql.SQLException;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.axonserver.connector.command.AxonServerRemoteCommandHandlingException;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * A command lost a race: another command decided on the same state and was committed first. Nothing of the command was
 * stored, and it may be retried on the new state.
 */
public final class LostRaceException extends ConcurrencyException {

    private static final long serialVersionUID = 1L;

    private static final SQLStateSQLExceptionTranslator DATABASE = new SQLStateSQLExceptionTranslator();

    /**
     * A lost race.
     *
     * @param winner text that names what was stored first, used as the message; no personal data
     * @param failure the failure by which it was detected
     */
    public LostRaceException(String winner, Throwable failure) {
        super(winner, failure);
    }

    /**
     * Whether a failure is a lost race or was caused by one: the event log, own or remote, rejected an event whose
     * sequence number was taken, or the database rolled the transaction back because of another.
     */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOne(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the failure was caused by an existing row with the same key. */
    static boolean isDuplicateKey(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DuplicateKeyException
                    || cause instanceof SQLException sql && translated(sql) instanceof DuplicateKeyException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(Throwable cause) {
        return switch (cause) {
            case ConcurrencyException ignored -> true;
            case AggregateStreamCreationException ignored -> true;
            case ConcurrencyFailureException ignored -> true;
            case SQLException sql -> translated(sql) instanceof ConcurrencyFailureException;
            case AxonServerException server -> isTaken(server.code());
            case AxonServerRemoteCommandHandlingException remote -> isTaken(remote.getErrorCode());
            case StatusRuntimeException status -> GrpcExceptionParser.parse(status) instanceof ConcurrencyException;
            default -> false;
        };
    }

    private static boolean isTaken(String code) {
        return ErrorCode.getFromCode(code) == ErrorCode.INVALID_EVENT_SEQUENCE;
    }

    /** Uses Spring's translation, because the driver has one exception type for all failures. */
    private static @Nullable DataAccessException translated(SQLException failure) {
        return DATABASE.translate("command", null, failure);
    }
}
