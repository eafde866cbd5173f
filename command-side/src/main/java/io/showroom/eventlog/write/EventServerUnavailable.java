package io.showroom.eventlog.write;

import java.util.List;
import java.util.Set;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.command.AxonServerRemoteCommandHandlingException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;

/** Tells that the server that keeps the events does not answer, or does not know this side yet, from other failures. */
public final class EventServerUnavailable {

    /** No store, no connection, nobody who takes the command, not dispatched. */
    private static final Set<String> CODES =
            Set.of("AXONIQ-2100", "AXONIQ-3001", "AXONIQ-4000", "AXONIQ-4003", "AXONIQ-0001");

    /** What the connection itself says; its library is the connector's affair. */
    private static final String CONNECTION = "io.grpc.Status";

    /** What such a failure says where only its text arrives. */
    private static final List<String> MARKS = List.of(WrongEventServer.MARK, "UNAVAILABLE: ");

    private EventServerUnavailable() {}

    /** Whether a failure says so; what was asked for is carried out when it is asked again later. */
    public static boolean isToldBy(Throwable failure) {
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
            // It came back, and has not been told yet what is handled here.
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
