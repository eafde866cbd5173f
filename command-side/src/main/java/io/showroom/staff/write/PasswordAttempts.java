package io.showroom.staff.write;

import io.showroom.personaldata.MasterKey;
import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import io.showroom.staff.write.PasswordAttemptCounters.AttemptKey;
import io.showroom.staff.write.PasswordAttemptCounters.Rule;
import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Limits wrong passwords per user and per address, for all ways of entering one: the log-in form, HTTP Basic, and the
 * change of one's own password. A whole showroom may share one address, so an address has more attempts than a user.
 * Counted for all nodes together, by the database's clock.
 *
 * <p>Only wrong passwords count. A running check reserves an attempt until its outcome is known; when all are reserved,
 * the next check waits for an outcome. So many right passwords at once are all accepted, and many wrong ones at once
 * allow no more guesses than consecutive ones, on all nodes.
 */
@Sides({Side.COMMAND, Side.QUERY})
@Component
public class PasswordAttempts {

    private static final Rule USER = new Rule("user", 10, Duration.ofMinutes(1));
    private static final Rule ADDRESS = new Rule("address", 60, Duration.ofSeconds(10));

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /** Longer than attempts stay reserved by a dead node. */
    private static final long PATIENCE_NANOS =
            PasswordAttemptCounters.HELD_FOR.plusSeconds(20).toNanos();

    private final PasswordAttemptCounters counted;

    /**
     * Counts in a database.
     *
     * @param database shared by all nodes
     * @param key computes the digests of users and addresses
     */
    public PasswordAttempts(DataSource database, MasterKey key) {
        this.counted = new PasswordAttemptCounters(database, key);
    }

    /**
     * Uses the data source {@code aside} if there is one: a password may be checked within a command, which must not
     * wait for a connection that other commands hold.
     */
    @Autowired
    PasswordAttempts(@Qualifier("aside") ObjectProvider<DataSource> aside, DataSource database, MasterKey key) {
        this(aside.getIfAvailable(() -> database), key);
    }

    /**
     * Checks a password if an attempt is available, and counts a wrong one. A check that throws is not counted.
     *
     * @param user key of the user
     * @param address remote address; null if only the user counts
     * @param isRight the check
     * @return whether it was right
     * @throws Exhausted if no attempt is available; nothing was checked
     */
    public boolean check(String user, @Nullable String address, BooleanSupplier isRight) {
        List<AttemptKey> counting = counting(user, address);
        long number = hold(counting);
        Boolean right = null;
        try {
            right = isRight.getAsBoolean();
            return right;
        } finally {
            counted.end(counting, number, right);
        }
    }

    /**
     * Throws if no attempt is available, without checking a password.
     *
     * @throws Exhausted if a check would be refused
     */
    public void refuseExhausted(String user, @Nullable String address) {
        refuse(counted.untilOneIsLeft(counting(user, address)));
    }

    private static List<AttemptKey> counting(String user, @Nullable String address) {
        AttemptKey ofUser = new AttemptKey(USER, user);
        return address == null ? List.of(ofUser) : List.of(ofUser, new AttemptKey(ADDRESS, address));
    }

    private long hold(List<AttemptKey> counting) {
        long start = System.nanoTime();
        while (true) {
            PasswordAttemptCounters.BegunAttempt begun = counted.begin(counting);
            refuse(begun.left());
            if (begun.number() != null) {
                return begun.number();
            }
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new Exhausted(Duration.ofSeconds(1));
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private static void refuse(Duration wait) {
        if (!wait.isZero()) {
            throw new Exhausted(wait);
        }
    }

    /** Too many recent passwords were wrong; nothing was checked. */
    public static final class Exhausted extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final Duration wait;

        Exhausted(Duration wait) {
            super("too many wrong passwords", null, false, false);
            this.wait = wait;
        }

        /** Returns the whole seconds until the next attempt is allowed, at least 1. */
        public long retryAfterSeconds() {
            return Math.max(1, wait.plusMillis(999).toSeconds());
        }
    }
}
