package io.showroom.eventlog.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerRemoteCommandHandlingException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;

/** A lost race is recognised by the type of an exception or its error code, never by its message. */
class LostRaceExceptionTest {

    static Stream<Throwable> lost() {
        return Stream.of(
                new LostRaceException("another event took the place", new RuntimeException()),
                new ConcurrencyException("of Axon"),
                new AggregateStreamCreationException("it is there already"),
                new CannotAcquireLockException("of Spring"),
                new EventStoreException("cannot store", new SQLException("Verklemmung entdeckt", "40P01")),
                new RuntimeException(new SQLException("could not serialize access", "40001")),
                new AxonServerException("AXONIQ-2000", "invalid sequence"),
                new RuntimeException(
                        new AxonServerRemoteCommandHandlingException("AXONIQ-2000", ErrorMessage.getDefaultInstance())),
                new RuntimeException(answered("AXONIQ-2000")));
    }

    static Stream<Throwable> other() {
        return Stream.of(
                new IllegalStateException("lost race: deadlock detected, could not serialize access, [AXONIQ-2000]"),
                new AxonServerException("AXONIQ-3001", "no connection; not AXONIQ-2000"),
                new RuntimeException(new SQLException("deadlock detected", "53300")),
                new SQLException("without a state"),
                answered("AXONIQ-2100"),
                new StatusRuntimeException(Status.UNAVAILABLE));
    }

    @ParameterizedTest
    @MethodSource("lost")
    void recognisesEachKindOfLostRace(Throwable failure) {
        assertThat(LostRaceException.isCauseOf(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("other")
    void doesNotRecogniseOtherFailures(Throwable failure) {
        assertThat(LostRaceException.isCauseOf(failure)).isFalse();
    }

    @Test
    void aRowOfTheSameKeyIsKnownByItsType() {
        assertThat(LostRaceException.isDuplicateKey(new RuntimeException(new DuplicateKeyException("a row"))))
                .isTrue();
        assertThat(LostRaceException.isDuplicateKey(new SQLException("doppelt", "23505")))
                .isTrue();
        assertThat(LostRaceException.isDuplicateKey(new SQLException("duplicate key", "23503")))
                .isFalse();
    }

    private static StatusRuntimeException answered(String code) {
        Metadata told = new Metadata();
        told.put(Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER), code);
        return new StatusRuntimeException(Status.OUT_OF_RANGE.withDescription("it says"), told);
    }
}
