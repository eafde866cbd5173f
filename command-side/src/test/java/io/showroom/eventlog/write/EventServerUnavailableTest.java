package io.showroom.eventlog.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.grpc.ErrorMessage;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.command.AxonServerRemoteCommandHandlingException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.junit.jupiter.api.Test;

/** Failures of Axon Server's connector, as they arrive here. */
class EventServerUnavailableTest {

    @Test
    void anUnresponsiveServerIsUnavailable() {
        assertThat(EventServerUnavailable.isCauseOf(new AxonServerException("AXONIQ-3001", "no connection")))
                .isTrue();
        assertThat(EventServerUnavailable.isCauseOf(new RuntimeException(
                        "failed",
                        new AxonServerCommandDispatchException("AXONIQ-4003", ErrorMessage.getDefaultInstance()))))
                .isTrue();
        assertThat(EventServerUnavailable.isCauseOf(new NoHandlerForCommandException("No Handler for command")))
                .isTrue();
    }

    @Test
    void otherFailuresAreNot() {
        assertThat(EventServerUnavailable.isCauseOf(new AxonServerException("AXONIQ-2000", "invalid sequence")))
                .isFalse();
        assertThat(EventServerUnavailable.isCauseOf(new IllegalStateException("UNAVAILABLE")))
                .isFalse();
    }

    @Test
    void unavailableAndWrongServersAreRecognisedByTheirTexts() {
        assertThat(EventServerUnavailable.isCauseOf(fromElsewhere(new WrongEventServer(7).getMessage())))
                .isTrue();
        assertThat(EventServerUnavailable.isCauseOf(
                        new CommandExecutionException(new WrongEventServer(7).getMessage(), null)))
                .isTrue();
        assertThat(EventServerUnavailable.isCauseOf(fromElsewhere("UNAVAILABLE: io exception")))
                .isTrue();
        assertThat(EventServerUnavailable.isCauseOf(fromElsewhere("something else")))
                .isFalse();
    }

    private static CommandExecutionException fromElsewhere(String text) {
        ErrorMessage told =
                ErrorMessage.newBuilder().setMessage(text).addDetails(text).build();
        return new CommandExecutionException(
                "elsewhere", new AxonServerRemoteCommandHandlingException("AXONIQ-4002", told));
    }
}
