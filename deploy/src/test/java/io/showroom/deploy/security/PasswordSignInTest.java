package io.showroom.deploy.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.deploy.testing.FreshDatabase;
import io.showroom.personaldata.MasterKey;
import io.showroom.rulebook.write.EffectiveStaffMember;
import io.showroom.staff.Role;
import io.showroom.staff.SignedIn;
import io.showroom.staff.write.PasswordAttempts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

class PasswordSignInTest {

    private final MovedClock clock = new MovedClock();
    private final Map<String, EffectiveStaffMember> staff = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();
    private final AtomicInteger checks = new AtomicInteger();
    private PasswordSignIn signIn;

    private static FreshDatabase database;

    @BeforeAll
    static void startDatabase() {
        database = new FreshDatabase();
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @BeforeEach
    void prepare() {
        new JdbcTemplate(database.connections()).update("DELETE FROM password_attempts");
        staff.put("liu", new EffectiveStaffMember(Set.of(Role.CONSULTANT), "S1", true, false, 1));
        passwords.put("liu", "right");
        signIn = signIn(false);
    }

    @Test
    void whoKnowsThePasswordIsLetInWithTheirRoles() {
        Authentication login = signIn.authenticate(asked("liu", "right"));
        assertThat(login.isAuthenticated()).isTrue();
        assertThat(((SignedIn) login.getPrincipal()).actor().roles()).containsExactly(Role.CONSULTANT);
        assertThat(login.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_CONSULTANT");
        assertThat(login.getCredentials()).isNull();
    }

    @Test
    void whoDoesNotIsNot() {
        refused("liu", "wrong");
        refused("liu", "");
        refused("nobody", "right");
        refused("liu", "x".repeat(100_000));
    }

    @Test
    void nobodyLearnsWhoExistsFromWhatIsChecked() {
        refused("nobody", "right");
        refused("liu", "wrong");
        assertThat(checks).hasValue(2);
    }

    @Test
    void aDeactivatedUserIsNotLetInThoughThePasswordWasRightJustNow() {
        signIn.authenticate(asked("liu", "right"));
        staff.put("liu", new EffectiveStaffMember(Set.of(Role.CONSULTANT), "S1", false, false, 1));
        refused("liu", "right");
    }

    @Test
    void whoHasNoRoleIsNotLetIn() {
        staff.put("liu", new EffectiveStaffMember(Set.of(), "S1", true, false, 1));
        refused("liu", "right");
    }

    @Test
    void aPasswordJustVerifiedIsNotCheckedAgain() {
        for (int i = 0; i < 100; i++) {
            signIn.authenticate(asked("liu", "right"));
        }
        assertThat(checks).hasValue(1);
        clock.pass(Duration.ofMinutes(5));
        signIn.authenticate(asked("liu", "right"));
        assertThat(checks).hasValue(2);
    }

    @Test
    void anOldPasswordIsOverOnceANewOneIsSet() {
        signIn.authenticate(asked("liu", "right"));
        passwords.put("liu", "newer");
        staff.put("liu", new EffectiveStaffMember(Set.of(Role.CONSULTANT), "S1", true, false, 2));
        refused("liu", "right");
        signIn.authenticate(asked("liu", "newer"));
    }

    @Test
    void rolesAreThoseOfNowEvenIfThePasswordWasVerifiedBefore() {
        signIn.authenticate(asked("liu", "right"));
        staff.put("liu", new EffectiveStaffMember(Set.of(Role.AUDITOR), null, true, false, 1));
        Authentication login = signIn.authenticate(asked("liu", "right"));
        assertThat(((SignedIn) login.getPrincipal()).actor().roles()).containsExactly(Role.AUDITOR);
    }

    @Test
    void failuresRunOutAndWhoIsVerifiedWorksOn() {
        signIn.authenticate(asked("liu", "right"));
        for (int i = 0; i < 10; i++) {
            refused("liu", "guess" + i);
        }
        assertThatThrownBy(() -> signIn.authenticate(asked("liu", "guess"))).isInstanceOf(TooManyAttempts.class);
        assertThat(signIn.authenticate(asked("liu", "right")).isAuthenticated()).isTrue();
    }

    @Test
    void firstRequestsAtOnceWithTheRightPasswordAreAllLetInByFewChecks() throws Exception {
        int many = 64;
        // Each request reads the rules twice before its check.
        CountDownLatch arrived = new CountDownLatch(2 * many);
        PasswordSignIn busy = new PasswordSignIn(
                user -> {
                    arrived.countDown();
                    return Optional.ofNullable(staff.get(user));
                },
                (user, password) -> {
                    checks.incrementAndGet();
                    awaitAll(arrived);
                    return password.equals(passwords.get(user));
                },
                new PasswordAttempts(database.connections(), new MasterKey(new byte[32])),
                new VerifiedPasswords(clock),
                () -> false);
        List<Future<Authentication>> begun = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < many; i++) {
                begun.add(threads.submit(() -> busy.authenticate(asked("liu", "right"))));
            }
            for (Future<Authentication> one : begun) {
                assertThat(one.get(30, TimeUnit.SECONDS).isAuthenticated()).isTrue();
            }
        }
        assertThat(checks).hasValueLessThanOrEqualTo(2);
    }

    /** The first check blocks until all requests have arrived and the last ones have got as far as they can. */
    private static void awaitAll(CountDownLatch arrived) {
        try {
            assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        for (int i = 0; i < 200; i++) {
            Thread.yield();
        }
    }

    @Test
    void theDemonstrationsPasswordOpensTheDemonstrationOnly() {
        passwords.put("liu", "demo");
        refused("liu", "demo");
        assertThat(signIn(true).authenticate(asked("liu", "demo")).isAuthenticated())
                .isTrue();
    }

    private PasswordSignIn signIn(boolean demoData) {
        return new PasswordSignIn(
                user -> Optional.ofNullable(staff.get(user)),
                (user, password) -> {
                    checks.incrementAndGet();
                    return password.equals(passwords.get(user));
                },
                new PasswordAttempts(database.connections(), new MasterKey(new byte[32])),
                new VerifiedPasswords(clock),
                () -> demoData);
    }

    private void refused(String user, String password) {
        assertThatThrownBy(() -> signIn.authenticate(asked(user, password)))
                .isInstanceOf(BadCredentialsException.class);
    }

    private static Authentication asked(String user, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(user, password);
    }
}
