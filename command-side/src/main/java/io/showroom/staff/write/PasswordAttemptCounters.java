package io.showroom.staff.write;

import io.showroom.personaldata.MasterKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Counters of wrong passwords in the database ({@code password_attempts}), each change in its own transaction, so that
 * a rejected command rolls none back.
 */
record PasswordAttemptCounters(DataSource database, MasterKey key) {

    /** How long the attempts of a check stay reserved after its node has died. */
    static final Duration HELD_FOR = Duration.ofSeconds(10);

    /** Returns the time until an attempt is available; zero if there is one. */
    Duration untilOneIsLeft(List<AttemptKey> counted) {
        return ask(
                "SELECT password_wait(?, ?, ?::interval[])",
                counted,
                statement -> statement,
                (row, n) -> seconds(row.getDouble(1)));
    }

    /** Reserves an attempt for a check. */
    BegunAttempt begin(List<AttemptKey> counted) {
        return ask(
                "SELECT number, wait FROM begin_password_check(?, ?, ?::interval[], ?::interval)",
                counted,
                statement -> statement.param(HELD_FOR.toString()),
                (row, n) -> new BegunAttempt(row.getObject(1, Long.class), seconds(row.getDouble(2))));
    }

    /**
     * Records the outcome of a check; a right password resets the counter of the first key.
     *
     * @param right null if the check had no outcome
     */
    void end(List<AttemptKey> counted, long number, @Nullable Boolean right) {
        ask(
                "SELECT end_password_check(?, ?, ?::interval[], ?, ?)",
                counted,
                statement -> statement.param(number).param(right),
                (row, n) -> number);
    }

    private <T> T ask(String sql, List<AttemptKey> counted, UnaryOperator<StatementSpec> more, RowMapper<T> answer) {
        // Uses its own connection, outside the current transaction.
        try (Connection connection = database.getConnection()) {
            StatementSpec statement = JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql(sql)
                    .param(texts(counted, one -> key.lookupDigest(one.rule().what() + " " + one.whose())))
                    .param(counted.stream()
                            .mapToInt(one -> one.rule().allowed())
                            .toArray())
                    .param(texts(counted, one -> one.rule().oneComesBackIn().toString()));
            return more.apply(statement).query(answer).single();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count wrong passwords", e);
        }
    }

    private static String[] texts(List<AttemptKey> counted, Function<AttemptKey, String> text) {
        return counted.stream().map(text).toArray(String[]::new);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis((long) Math.ceil(seconds * 1000));
    }

    /**
     * The limit of wrong passwords for a kind of key.
     *
     * @param what name of the kind
     * @param allowed maximum number of attempts
     * @param oneComesBackIn time after which a used attempt is available again
     */
    record Rule(String what, int allowed, Duration oneComesBackIn) {}

    /**
     * A key that attempts are counted for.
     *
     * @param rule its limit
     * @param whose the user or address
     */
    record AttemptKey(Rule rule, String whose) {}

    /**
     * The result of reserving an attempt.
     *
     * @param number number of the check, for recording its outcome; null if no attempt could be reserved
     * @param left the time until an attempt is available; zero if all are reserved by running checks
     */
    record BegunAttempt(@Nullable Long number, Duration left) {}
}
