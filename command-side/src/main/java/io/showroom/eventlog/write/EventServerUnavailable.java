package io.showroom.eventlog.write;

import java.util.List;
import java.util.Set;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.command.AxonServerRemoteCommandHandlingException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;

/**
 * Distinguishes failures that mean that the Axon Server is unavailable, or does not know this node's handlers yet, from
 * other failures.
 */
public final class EventServerUnavailable {

    /** Axon Server error codes: no event store, no connection, no handler for the command, not dispatched, other. */
    private static final Set<String> CODES =
            Set.of("AXONIQ-2100", "AXONIQ-3001", "AXONIQ-4000", "AXONIQ-4003", "AXONIQ-0001");

    /** Status exceptions of gRPC, matched by name: the library belongs to Axon's connector. */
    private static final String CONNECTION = "io.grpc.Status";

    /** Texts by which such failures are recognised if their type was lost in serialization. */
    private static final List<String> MARKS = List.of(WrongEventServer.MARK, "UNAVAILABLE: ");

    private EventServerUnavailable() {}

    /** Whether a failure means so; the same request can be repeated later. */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (tells(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean tells(Throwable cause) {
        return switch (cause) {
            case AxonServerException server -> CODES.contains(server.code());
            case AxonServerCommandDispatchException dispatch -> CODES.contains(dispatch.getErrorCode());
            // The server is back but does not know this node's handlers yet.
            case NoHandlerForCommandException ignored -> true;
            case WrongEventServer ignored -> true;
            case CommandExecutionException told -> saysSo(told);
            case AxonServerRemoteCommandHandlingException told -> saysSo(told);
            default ->
                cause.getClass().getName().startsWith(CONNECTION)
                        && String.valueOf(cause.getMessage()).startsWith("UNAVAILABLE");
        };
    }

    private static boolean saysSo(Exception told) {
        return MARKS.stream().anyMatch(String.valueOf(told.getMessage())::contains);
    }
}
