package io.showroom.deploy.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {

    private final MovedClock clock = new MovedClock();
    private final LoginAttempts attempts = new LoginAttempts(clock);

    @Test
    void aUserHasTenAttemptsWhereverTheyComeFrom() {
        for (int i = 0; i < 10; i++) {
            attempts.begin("liu", "10.0.0." + i);
        }
        assertThatThrownBy(() -> attempts.begin("liu", "10.0.0.99")).isInstanceOf(TooManyAttempts.class);
        attempts.begin("wang", "10.0.0.1");
    }

    @Test
    void anAddressHasSixtyAttemptsWhomeverTheyName() {
        for (int i = 0; i < 60; i++) {
            attempts.begin("user" + i, "10.0.0.1");
        }
        assertThatThrownBy(() -> attempts.begin("another", "10.0.0.1")).isInstanceOf(TooManyAttempts.class);
        attempts.begin("another", "10.0.0.2");
    }

    @Test
    void oneAttemptComesBackEachMinute() {
        exhaust("liu");
        clock.pass(Duration.ofSeconds(59));
        assertThatThrownBy(() -> attempts.begin("liu", "a"))
                .isInstanceOfSatisfying(TooManyAttempts.class, refused -> assertThat(refused.retryAfterSeconds())
                        .isEqualTo(1));
        clock.pass(Duration.ofSeconds(1));
        attempts.begin("liu", "a");
        assertThatThrownBy(() -> attempts.begin("liu", "a")).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void allComeBackInTime() {
        exhaust("liu");
        clock.pass(Duration.ofMinutes(10));
        exhaust("liu");
    }

    @Test
    void aSuccessClearsTheUsersFailures() {
        for (int i = 0; i < 9; i++) {
            attempts.begin("liu", "a");
        }
        attempts.begin("liu", "a");
        attempts.succeeded("liu", "a");
        exhaust("liu");
    }

    @Test
    void successesDoNotUseUpAnAddress() {
        for (int i = 0; i < 200; i++) {
            attempts.begin("user" + i, "10.0.0.1");
            attempts.succeeded("user" + i, "10.0.0.1");
        }
    }

    private void exhaust(String user) {
        for (int i = 0; i < 10; i++) {
            attempts.begin(user, "b" + i);
        }
        assertThatThrownBy(() -> attempts.begin(user, "c")).isInstanceOf(TooManyAttempts.class);
    }
}
