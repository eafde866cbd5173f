package io.showroom.staff.write;

import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import java.io.Serial;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Limits wrong passwords per user and per address, wherever a password is asked for: the log-in form, HTTP Basic, and
 * the change of one's own. A whole showroom may share one address, so an address has more attempts than a user. Counted
 * in each process.
 *
 * <p>Only wrong passwords count. A check that is under way holds an attempt until its outcome is known; when all are
 * held, the next check waits for an outcome. So many right passwords at once are all let in, and many wrong ones at
 * once are no more guesses than one after the other.
 */
@Sides({Side.COMMAND, Side.QUERY})
@Component
public class PasswordAttempts {

    private static final int PER_USER = 10;
    private static final Duration USER_BACK = Duration.ofMinutes(1);
    private static final int PER_ADDRESS = 60;
    private static final Duration ADDRESS_BACK = Duration.ofSeconds(10);

    private final Allowance users;
    private final Allowance addresses;
    private final Map<String, Integer> usersUnderWay = new HashMap<>();
    private final Map<String, Integer> addressesUnderWay = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition outcome = lock.newCondition();

    /** Nobody has failed yet; failures are forgotten by this clock. */
    public PasswordAttempts(Clock clock) {
        this.users = new Allowance(PER_USER, USER_BACK, clock);
        this.addresses = new Allowance(PER_ADDRESS, ADDRESS_BACK, clock);
    }

    /**
     * Checks a password if an attempt is left, and counts a wrong one. A check that throws counts as none.
     *
     * @param user whose password it is
     * @param address where the request comes from; null where only the user counts
     * @param isRight the check
     * @return whether it was right
     * @throws Exhausted if no attempt is left; nothing was checked
     */
    public boolean check(String user, @Nullable String address, BooleanSupplier isRight) {
        hold(user, address);
        Boolean right = null;
        try {
            right = isRight.getAsBoolean();
            return right;
        } finally {
            release(user, address, right);
        }
    }

    private void hold(String user, @Nullable String address) {
        lock.lock();
        try {
            while (true) {
                Duration ofUser = users.wait(user);
                Duration ofAddress = address == null ? Duration.ZERO : addresses.wait(address);
                Duration wait = ofUser.compareTo(ofAddress) > 0 ? ofUser : ofAddress;
                if (!wait.isZero()) {
                    throw new Exhausted(wait);
                }
                if (isFree(users, usersUnderWay, user)
                        && (address == null || isFree(addresses, addressesUnderWay, address))) {
                    break;
                }
                outcome.awaitUninterruptibly();
            }
            usersUnderWay.merge(user, 1, Integer::sum);
            if (address != null) {
                addressesUnderWay.merge(address, 1, Integer::sum);
            }
        } finally {
            lock.unlock();
        }
    }

    private static boolean isFree(Allowance allowance, Map<String, Integer> underWay, String key) {
        return underWay.getOrDefault(key, 0) < allowance.left(key);
    }

    private void release(String user, @Nullable String address, @Nullable Boolean right) {
        lock.lock();
        try {
            usersUnderWay.computeIfPresent(user, PasswordAttempts::less);
            if (address != null) {
                addressesUnderWay.computeIfPresent(address, PasswordAttempts::less);
            }
            if (Boolean.TRUE.equals(right)) {
                users.giveAllBack(user);
            } else if (right != null) {
                users.spend(user);
                if (address != null) {
                    addresses.spend(address);
                }
            }
            outcome.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static @Nullable Integer less(String key, Integer underWay) {
        return underWay == 1 ? null : underWay - 1;
    }

    /** Too many passwords were wrong of late; nothing was checked. */
    public static final class Exhausted extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final Duration wait;

        Exhausted(Duration wait) {
            super("too many wrong passwords", null, false, false);
            this.wait = wait;
        }

        /** Whole seconds after which an attempt is allowed again, at least one. */
        public long retryAfterSeconds() {
            return Math.max(1, wait.plusMillis(999).toSeconds());
        }
    }
}
