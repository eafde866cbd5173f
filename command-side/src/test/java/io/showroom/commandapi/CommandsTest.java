package io.showroom.commandapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.showroom.staff.Actor;
import java.util.List;
import org.axonframework.axonserver.connector.command.AxonServerRemoteCommandHandlingException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private static final CommandContext ACTING = CommandContext.as(Actor.SYSTEM);

    private final CommandGateway gateway = mock();
    private final Commands commands = new Commands(gateway);

    @Test
    void retriesALostRaceOfEitherLog() {
        when(gateway.sendAndWait(any()))
                .thenThrow(new ConcurrencyException("lost"))
                .thenThrow(new CommandExecutionException(
                        "lost",
                        new AxonServerRemoteCommandHandlingException("AXONIQ-2000", ErrorMessage.getDefaultInstance())))
                .thenReturn(new CommandOutcome());

        assertThat(commands.send(new Object(), ACTING).events()).isEmpty();
        verify(gateway, times(3)).sendAndWait(any());
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        when(gateway.sendAndWait(any())).thenThrow(new ConcurrencyException("lost"));

        assertThatThrownBy(() -> commands.send(new Object(), ACTING))
                .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.reason())
                        .isEqualTo(new Rejection.Reason(409, "busy", null, List.of())));
    }

    @Test
    void doesNotRetryARejection() {
        when(gateway.sendAndWait(any())).thenThrow(Rejection.conflict("closed"));

        assertThatThrownBy(() -> commands.send(new Object(), ACTING)).isInstanceOf(Rejection.class);
        verify(gateway, times(1)).sendAndWait(any());
    }

    @Test
    void restoresARejectionOfAnotherProcess() {
        Rejection.Reason reason = new Rejection.Reason(422, "past", "dueOn", List.of());
        when(gateway.sendAndWait(any())).thenThrow(new CommandExecutionException("past", null, reason));

        assertThatThrownBy(() -> commands.send(new Object(), ACTING))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
