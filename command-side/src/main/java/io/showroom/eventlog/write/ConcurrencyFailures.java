package io.showroom.eventlog.write;

import io.grpc.StatusRuntimeException;
import java.sql.SQLException;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.axonserver.connector.command.AxonServerRemoteCommandHandlingException;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * Two commands judged the same state, and the other one was first. The command has left nothing behind and may be tried
 * again on the new state.
 */
public final class ConcurrencyFailures extends ConcurrencyException {

    private static final long serialVersionUID = 1L;

    private static final SQLStateSQLExceptionTranslator DATABASE = new SQLStateSQLExceptionTranslator();

    /**
     * A race that was lost.
     *
     * @param winner what was done first; names nobody
     * @param failure how it was noticed
     */
    public ConcurrencyFailures(String winner, Throwable failure) {
        super(winner, failure);
    }

    /**
     * Whether a failure is a lost race, or was caused by one: the log refused an event whose place was taken, whichever
     * log it is, or the database rolled the transaction back in favour of another.
     */
    public static boolean isToldBy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOne(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody else wrote a row of the same key. */
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

    /** The driver has one type for all failures; Spring tells them apart. */
    private static DataAccessException translated(SQLException failure) {
        return DATABASE.translate("command", null, failure);
    }
}
