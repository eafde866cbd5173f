package io.showroom.staff.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
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
import org.junit.jupiter.api.Test;

class PasswordAttemptsTest {

    private Instant now = Instant.parse("2026-11-23T02:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final PasswordAttempts attempts = new PasswordAttempts(clock);

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
        now = now.plusSeconds(59);
        assertThatThrownBy(() -> attempts.check("liu", "a", () -> true))
                .isInstanceOfSatisfying(
                        PasswordAttempts.Exhausted.class,
                        refused -> assertThat(refused.retryAfterSeconds()).isEqualTo(1));
        now = now.plusSeconds(1);
        assertThat(attempts.check("liu", "a", () -> false)).isFalse();
        refused("liu", "a");
    }

    @Test
    void allComeBackInTime() {
        exhaust("liu");
        now = now.plus(Duration.ofMinutes(10));
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
    void aCheckThatFailedForAnotherReasonIsNoGuess() {
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> attempts.check("liu", "a", () -> {
                        throw new IllegalStateException("the database is away");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(attempts.check("liu", "a", () -> true)).isTrue();
    }

    @Test
    void rightPasswordsAtOnceAreAllLetIn() throws Exception {
        List<Boolean> answers = atOnce(64, i -> attempts.check("liu", "10.0.0.1", () -> slowly(true)));
        assertThat(answers).hasSize(64).containsOnly(true);
    }

    @Test
    void manyUsersAtOnceFromOneAddressAreAllLetIn() throws Exception {
        List<Boolean> answers = atOnce(120, i -> attempts.check("user" + i, "10.0.0.1", () -> slowly(true)));
        assertThat(answers).hasSize(120).containsOnly(true);
    }

    @Test
    void wrongOnesAtOnceAreNoMoreGuessesThanOneByOne() throws Exception {
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

    /** The answers of those that were not refused, all begun at the same moment. */
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

    /** As a real check does, which takes a moment, so that others come meanwhile. */
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
