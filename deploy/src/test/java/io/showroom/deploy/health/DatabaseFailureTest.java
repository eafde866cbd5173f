package io.showroom.deploy.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.health.DatabaseState.Kind;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;

class DatabaseFailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08003", "08006", "53300", "57P01", "57P02", "57P03"})
    void aDatabaseThatCannotBeReachedIsAway(String state) {
        assertThat(DatabaseFailure.of(wrapped(new SQLException("gone", state)))).contains(Kind.AWAY);
    }

    @Test
    void aPoolThatHasNoConnectionMeansTheSame() {
        assertThat(DatabaseFailure.of(wrapped(new SQLTransientConnectionException("timed out after 4000ms"))))
                .contains(Kind.AWAY);
    }

    @Test
    void aDiskWithoutRoomIsFull() {
        assertThat(DatabaseFailure.of(wrapped(new SQLException("could not extend file", "53100"))))
                .contains(Kind.FULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "42P01", "57014"})
    void whatAStatementDidWrongSaysNothingAboutTheDatabase(String state) {
        assertThat(DatabaseFailure.of(wrapped(new SQLException("wrong", state))))
                .isEmpty();
    }

    private static Throwable wrapped(SQLException failure) {
        return new IllegalStateException(new DataAccessResourceFailureException("no luck", failure));
    }
}
