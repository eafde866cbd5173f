package io.showroom.deploy.security;

import io.showroom.rulebook.write.EffectiveStaffMember;
import io.showroom.rulebook.write.StaffRules;
import io.showroom.staff.write.PasswordAttempts;
import io.showroom.staff.write.PasswordCheck;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Authentication provider for user and password, from the log-in form or HTTP Basic. */
final class PasswordSignIn implements AuthenticationProvider {

    private static final String DEMO_PASSWORD = "demo";
    private static final int LONGEST = 200;

    private final StaffRules rules;
    private final PasswordCheck passwords;
    private final PasswordAttempts attempts;
    private final VerifiedPasswords verified;
    private final BooleanSupplier demonstration;

    /** At most two password checks at once: each takes 19 MB of memory and a core. */
    private final Semaphore checksAtOnce = new Semaphore(2, true);

    PasswordSignIn(
            StaffRules rules,
            PasswordCheck passwords,
            PasswordAttempts attempts,
            VerifiedPasswords verified,
            BooleanSupplier demonstration) {
        this.rules = rules;
        this.passwords = passwords;
        this.attempts = attempts;
        this.verified = verified;
        this.demonstration = demonstration;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String user = request.getName();
        String password =
                request.getCredentials() == null ? "" : request.getCredentials().toString();
        Optional<EffectiveStaffMember> known = rules.staff(user).filter(EffectiveStaffMember::mayLogIn);
        if (known.isPresent() && verified.knows(user, password, known.get().passwordChanges())) {
            return StaffLogin.of(user, known.get()).authentication(request.getDetails());
        }
        Optional<EffectiveStaffMember> staff = rules.staffNow(user).filter(EffectiveStaffMember::mayLogIn);
        if (!isRight(user, password, staff.orElse(null), address(request)) || staff.isEmpty()) {
            throw new BadCredentialsException("user or password wrong");
        }
        return StaffLogin.of(user, staff.get()).authentication(request.getDetails());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private boolean isRight(String user, String password, @Nullable EffectiveStaffMember staff, String address) {
        try {
            attempts.refuseExhausted(user, address);
            // The permit is acquired first, so that a waiting request does not count as an attempt.
            checksAtOnce.acquireUninterruptibly();
            try {
                // Another request may have verified the same password while this one waited.
                boolean known = staff != null && verified.knows(user, password, staff.passwordChanges());
                return known || attempts.check(user, address, () -> matches(user, password, staff));
            } finally {
                checksAtOnce.release();
            }
        } catch (PasswordAttempts.Exhausted exhausted) {
            throw new TooManyAttempts(exhausted);
        }
    }

    private boolean matches(String user, String password, @Nullable EffectiveStaffMember staff) {
        if (password.isEmpty() || password.length() > LONGEST) {
            return false;
        }
        boolean right = passwords.matches(staff == null ? "" : user, password)
                && (!password.equals(DEMO_PASSWORD) || demonstration.getAsBoolean());
        if (right && staff != null) {
            verified.remember(user, password, staff.passwordChanges());
        }
        return right;
    }

    private static String address(Authentication request) {
        return request.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }
}
