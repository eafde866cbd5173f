package io.showroom.deploy.security;

import java.time.Clock;
import java.time.Duration;

/**
 * Limits failed log-ins per user and per address. A whole showroom may share one address, so an address has more
 * attempts than a user. Counted in each process.
 */
final class LoginAttempts {

    private static final int PER_USER = 10;
    private static final Duration USER_BACK = Duration.ofMinutes(1);
    private static final int PER_ADDRESS = 60;
    private static final Duration ADDRESS_BACK = Duration.ofSeconds(10);

    private final Allowance users;
    private final Allowance addresses;

    LoginAttempts(Clock clock) {
        this.users = new Allowance(PER_USER, USER_BACK, clock);
        this.addresses = new Allowance(PER_ADDRESS, ADDRESS_BACK, clock);
    }

    /**
     * Counts an attempt, before its outcome is known: those made at the same time count too.
     *
     * @throws TooManyAttempts if none is left
     */
    synchronized void begin(String user, String address) {
        Duration ofUser = users.wait(user);
        Duration ofAddress = addresses.wait(address);
        Duration wait = ofUser.compareTo(ofAddress) > 0 ? ofUser : ofAddress;
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
        users.spend(user);
        addresses.spend(address);
    }

    /** The attempt succeeded after all. */
    synchronized void succeeded(String user, String address) {
        users.giveAllBack(user);
        addresses.giveBack(address);
    }
}
