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
 * The counts of wrong passwords in the database ({@code password_attempts}), each step a transaction of its own beside
 * whatever else is under way: a refused command takes nothing back.
 */
record PasswordAttemptCounters(DataSource database, MasterKey key) {

    /** So long the attempts of a check are held whose node is gone. */
    static final Duration HELD_FOR = Duration.ofSeconds(10);

    /** How long until an attempt is left; zero if there is one. */
    Duration untilOneIsLeft(List<AttemptKey> counted) {
        return ask(
                "SELECT password_wait(?, ?, ?::interval[])",
                counted,
                statement -> statement,
                (row, n) -> seconds(row.getDouble(1)));
    }

    /** Takes an attempt for a check. */
    BegunAttempt begin(List<AttemptKey> counted) {
        return ask(
                "SELECT number, wait FROM begin_password_check(?, ?, ?::interval[], ?::interval)",
                counted,
                statement -> statement.param(HELD_FOR.toString()),
                (row, n) -> new BegunAttempt(row.getObject(1, Long.class), seconds(row.getDouble(2))));
    }

    /** Tells the outcome of a check; null if there is none. A right password forgives what is counted first. */
    void end(List<AttemptKey> counted, long number, @Nullable Boolean right) {
        ask(
                "SELECT end_password_check(?, ?, ?::interval[], ?, ?)",
                counted,
                statement -> statement.param(number).param(right),
                (row, n) -> number);
    }

    private <T> T ask(String sql, List<AttemptKey> counted, UnaryOperator<StatementSpec> more, RowMapper<T> answer) {
        // Not the transaction at hand, if there is one.
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
     * How often something may fail.
     *
     * @param what a word for the kind of thing
     * @param allowed how many attempts there are at most
     * @param oneComesBackIn the time after which one that was spent is there again
     */
    record Rule(String what, int allowed, Duration oneComesBackIn) {}

    /**
     * Something that attempts are counted for.
     *
     * @param rule how many
     * @param whose which one of its kind
     */
    record AttemptKey(Rule rule, String whose) {}

    /**
     * A check that may begin, or not.
     *
     * @param number by which its outcome is told; null if no attempt is left for it
     * @param left the time until an attempt is left; zero if all are held by checks under way
     */
    record BegunAttempt(@Nullable Long number, Duration left) {}
}
