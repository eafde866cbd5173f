package io.showroom.eventlog.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The two SQL functions that the order of the log depends on. */
class SettledPositionTest {

    private static final HikariDataSource DATABASE = TestDatabase.fresh();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE domain_event RESTART IDENTITY");
        }
    }

    @Test
    void anUntouchedLogIsSettledAtZero() throws SQLException {
        assertThat(settled()).isZero();
        try (Connection writer = begin()) {
            assertThat(number(writer, "SELECT begin_append()")).isZero();
            assertThat(settled()).isZero();
            insert(writer, "P-1");
            assertThat(settled()).isZero();
            writer.commit();
        }
        assertThat(settled()).isEqualTo(1);
    }

    @Test
    void nothingIsSettledAboveTheSlowestWriter() throws SQLException {
        try (Connection slow = begin();
                Connection quick = begin()) {
            number(slow, "SELECT begin_append()");
            number(quick, "SELECT begin_append()");
            insert(quick, "P-1");
            insert(slow, "P-2");
            insert(quick, "P-3");
            quick.commit();
            assertThat(settled()).isZero();
            slow.commit();
            assertThat(settled()).isEqualTo(3);
        }
    }

    @Test
    void aRolledBackWriterDoesNotHoldTheBarrier() throws SQLException {
        try (Connection writer = begin()) {
            number(writer, "SELECT begin_append()");
            insert(writer, "P-1");
            writer.rollback();
            assertThat(settled()).isEqualTo(1);
        }
    }

    @Test
    void aWriterOfAnotherDatabaseDoesNotHoldTheBarrier() throws SQLException {
        try (HikariDataSource other = TestDatabase.fresh();
                Connection elsewhere = other.getConnection();
                Connection here = begin()) {
            elsewhere.setAutoCommit(false);
            number(elsewhere, "SELECT begin_append()");
            number(here, "SELECT begin_append()");
            insert(here, "P-1");
            here.commit();
            assertThat(settled()).isEqualTo(1);
            elsewhere.rollback();
        }
    }

    @Test
    void positionsBeyondThirtyTwoBitsAreSupported() throws SQLException {
        try (Connection writer = begin()) {
            number(writer, "SELECT setval('domain_event_position', 98765432109876)");
            assertThat(number(writer, "SELECT begin_append()")).isEqualTo(98765432109876L);
            insert(writer, "P-1");
            assertThat(settled()).isEqualTo(98765432109876L);
            writer.rollback();
        }
    }

    @Test
    void aSnapshotTakenEarlierIsRefused() throws SQLException {
        try (Connection reader = DATABASE.getConnection()) {
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            reader.setAutoCommit(false);
            assertThatThrownBy(() -> number(reader, "SELECT settled_position()"))
                    .hasMessageContaining("READ COMMITTED");
            reader.rollback();
        }
    }

    private static Connection begin() throws SQLException {
        Connection connection = DATABASE.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static long settled() throws SQLException {
        try (Connection connection = DATABASE.getConnection()) {
            return number(connection, "SELECT settled_position()");
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static void insert(Connection connection, String stream) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO domain_event (sequence_number, time_stamp, aggregate_identifier, type, event_identifier,
                                          payload_type, payload, meta_data)
                VALUES (0, '2020-01-01T00:00:00Z', ?, 'Prospect', ?, 'x', '', '')""")) {
            statement.setString(1, stream);
            statement.setString(2, "event of " + stream);
            statement.executeUpdate();
        }
    }
}
