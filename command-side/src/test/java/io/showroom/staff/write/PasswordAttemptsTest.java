package io.showroom.staff.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.personaldata.MasterKey;
import io.showroom.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class PasswordAttemptsTest {

    private static final MasterKey KEY = new MasterKey(new byte[32]);

    private final HikariDataSource database = TestDatabase.fresh();
    private final PasswordAttempts attempts = new PasswordAttempts(database, KEY);

    /** The same counters, used by another node. */
    private final PasswordAttempts elsewhere = new PasswordAttempts(database, KEY);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aUserHasTenAttemptsWhereverTheyComeFrom() {
        for (int i = 0; i < 10; i++) {
            assertThat(attempts.check("liu", "10.0.0." + i, () -> false)).isFalse();
        }
        refused("liu", "10.0.0.99");
        assertThat(attempts.check("wang", "10.0.0.1", () -> false)).isFalse();
    }

    @Test
    void anAddressHasSixtyAttemptsWhomeverTheyName() {
        for (int i = 0; i < 60; i++) {
            attempts.check("user" + i, "10.0.0.1", () -> false);
        }
        refused("another", "10.0.0.1");
        assertThat(attempts.check("another", "10.0.0.2", () -> true)).isTrue();
    }

    @Test
    void oneAttemptComesBackEachMinute() {
        exhaust("liu");
        pass(Duration.ofSeconds(58));
        assertThatThrownBy(() -> attempts.check("liu", "a", () -> true))
                .isInstanceOfSatisfying(
                        PasswordAttempts.Exhausted.class,
                        refused -> assertThat(refused.retryAfterSeconds()).isBetween(1L, 2L));
        pass(Duration.ofSeconds(2));
        assertThat(attempts.check("liu", "a", () -> false)).isFalse();
        refused("liu", "a");
    }

    @Test
    void allComeBackInTime() {
        exhaust("liu");
        pass(Duration.ofMinutes(10));
        exhaust("liu");
    }

    @Test
    void aSuccessClearsTheUsersFailures() {
        for (int i = 0; i < 9; i++) {
            attempts.check("liu", "a", () -> false);
        }
        assertThat(attempts.check("liu", "a", () -> true)).isTrue();
        exhaust("liu");
    }

    @Test
    void successesDoNotUseUpAnAddress() {
        for (int i = 0; i < 200; i++) {
            attempts.check("user" + i, "10.0.0.1", () -> true);
        }
    }

    @Test
    void aCheckThatThrowsIsNotCounted() {
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> attempts.check("liu", "a", () -> {
                        throw new IllegalStateException("the database is away");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(attempts.check("liu", "a", () -> true)).isTrue();
    }

    @Test
    void concurrentRightPasswordsAreAccepted() throws Exception {
        List<Boolean> answers = atOnce(64, i -> attempts.check("liu", "10.0.0.1", () -> slowly(true)));
        assertThat(answers).hasSize(64).containsOnly(true);
    }

    @Test
    void manyUsersFromOneAddressAreAccepted() throws Exception {
        List<Boolean> answers = atOnce(120, i -> attempts.check("user" + i, "10.0.0.1", () -> slowly(true)));
        assertThat(answers).hasSize(120).containsOnly(true);
    }

    @Test
    void concurrentWrongPasswordsCountLikeConsecutiveOnes() throws Exception {
        AtomicInteger guesses = new AtomicInteger();
        List<Boolean> answers = atOnce(
                64,
                i -> attempts.check("liu", "10.0.0." + i, () -> {
                    guesses.incrementAndGet();
                    return slowly(false);
                }));
        assertThat(guesses).hasValue(10);
        assertThat(answers).hasSize(10).containsOnly(false);
    }

    @Test
    void aFewMistypedAmongManyRightRefuseNobody() throws Exception {
        List<Boolean> answers = atOnce(64, i -> attempts.check("liu", "10.0.0.1", () -> slowly(i % 8 != 0)));
        assertThat(answers).hasSize(64);
        assertThat(answers).filteredOn(right -> right).hasSize(56);
    }

    @Test
    void allNodesCountTogether() {
        for (int i = 0; i < 10; i++) {
            (i % 2 == 0 ? attempts : elsewhere).check("liu", "10.0.0." + i, () -> false);
        }
        refused("liu", "a");
        assertThatThrownBy(() -> elsewhere.check("liu", "a", () -> true))
                .isInstanceOf(PasswordAttempts.Exhausted.class);
        assertThatThrownBy(() -> elsewhere.refuseExhausted("liu", "a")).isInstanceOf(PasswordAttempts.Exhausted.class);
    }

    @Test
    void aSuccessAtOneNodeClearsTheFailuresAtAnother() {
        for (int i = 0; i < 9; i++) {
            attempts.check("liu", "a", () -> false);
        }
        assertThat(elsewhere.check("liu", "a", () -> true)).isTrue();
        exhaust("liu");
    }

    @Test
    void concurrentWrongPasswordsOfTwoNodesCountLikeThoseOfOne() throws Exception {
        AtomicInteger guesses = new AtomicInteger();
        atOnce(64, i -> (i % 2 == 0 ? attempts : elsewhere).check("liu", "10.0.0." + i, () -> {
            guesses.incrementAndGet();
            return slowly(false);
        }));
        assertThat(guesses).hasValue(10);
    }

    @Test
    void concurrentRightPasswordsOfTwoNodesAreAcceptedWithOneAttemptLeft() throws Exception {
        for (int i = 0; i < 9; i++) {
            attempts.check("liu", "b" + i, () -> false);
        }
        List<Boolean> answers =
                atOnce(32, i -> (i % 2 == 0 ? attempts : elsewhere).check("liu", "10.0.0.1", () -> slowly(true)));
        assertThat(answers).hasSize(32).containsOnly(true);
    }

    @Test
    void reservationsOfADeadNodeExpire() throws Exception {
        for (int i = 0; i < 9; i++) {
            attempts.check("liu", "b" + i, () -> false);
        }
        long held = new PasswordAttemptCounters(database, KEY)
                .begin(List.of(new PasswordAttemptCounters.AttemptKey(
                        new PasswordAttemptCounters.Rule("user", 10, Duration.ofMinutes(1)), "liu")))
                .number();
        assertThat(held).isPositive();
        pass(PasswordAttemptCounters.HELD_FOR);
        assertThat(elsewhere.check("liu", "a", () -> true)).isTrue();
    }

    @Test
    void usersAndAddressesAreStoredAsDigests() {
        attempts.check("liu", "10.0.0.1", () -> false);
        assertThat(new JdbcTemplate(database).queryForList("SELECT counted FROM password_attempts", String.class))
                .hasSize(2)
                .allMatch(digest -> digest.length() == 43);
    }

    /** Moves the stored times back, as if this time had passed. */
    private void pass(Duration time) {
        JdbcTemplate tables = new JdbcTemplate(database);
        tables.update("UPDATE password_attempts SET full_again = full_again - ?::interval", time.toString());
        tables.update("UPDATE password_check SET until = until - ?::interval", time.toString());
    }

    /** Returns the results of those not refused, all started at the same moment. */
    private static List<Boolean> atOnce(int many, Asked asked) throws Exception {
        CyclicBarrier together = new CyclicBarrier(many);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> begun = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                Callable<Boolean> one = () -> {
                    together.await(30, TimeUnit.SECONDS);
                    return asked.by(number);
                };
                begun.add(threads.submit(one));
            }
            List<Boolean> answers = new ArrayList<>();
            for (Future<Boolean> one : begun) {
                try {
                    answers.add(one.get(30, TimeUnit.SECONDS));
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(PasswordAttempts.Exhausted.class);
                }
            }
            return answers;
        }
    }

    /** Takes a moment, as a real check does, so that others run meanwhile. */
    private static boolean slowly(boolean answer) {
        for (int i = 0; i < 50; i++) {
            Thread.yield();
        }
        return answer;
    }

    private interface Asked {
        boolean by(int number);
    }

    private void exhaust(String user) {
        for (int i = 0; i < 10; i++) {
            attempts.check(user, "b" + i, () -> false);
        }
        refused(user, "c");
    }

    private void refused(String user, String address) {
        assertThatThrownBy(() -> attempts.check(user, address, () -> true))
                .isInstanceOf(PasswordAttempts.Exhausted.class);
    }
}
