package io.showroom.staff.write;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A number of attempts for each key, which come back one by one with time. Keeps a bounded number of keys: the ones
 * that were used longest ago are forgotten first.
 */
final class Allowance {

    private static final int MOST_KEYS = 20_000;

    private final int attempts;
    private final Duration oneComesBackIn;
    private final Clock clock;
    private final Map<String, Spent> spentByKey = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Spent> eldest) {
            return size() > MOST_KEYS;
        }
    };

    Allowance(int attempts, Duration oneComesBackIn, Clock clock) {
        this.attempts = attempts;
        this.oneComesBackIn = oneComesBackIn;
        this.clock = clock;
    }

    /** How long to wait before the next attempt; zero if one is left now. */
    synchronized Duration wait(String key) {
        Spent spent = spentNow(key);
        if (spent.count < attempts) {
            return Duration.ZERO;
        }
        return Duration.between(clock.instant(), spent.since.plus(oneComesBackIn));
    }

    /** How many attempts are left now. */
    synchronized int left(String key) {
        return Math.max(0, attempts - spentNow(key).count);
    }

    /** Takes one attempt away. */
    synchronized void spend(String key) {
        Spent spent = spentNow(key);
        spentByKey.put(key, new Spent(spent.count + 1, spent.since));
    }

    /** Gives all attempts back. */
    synchronized void giveAllBack(String key) {
        spentByKey.remove(key);
    }

    private Spent spentNow(String key) {
        Instant now = clock.instant();
        Spent spent = spentByKey.get(key);
        if (spent == null || spent.count == 0) {
            return new Spent(0, now);
        }
        long back = Math.max(0, Duration.between(spent.since, now).dividedBy(oneComesBackIn));
        return back >= spent.count
                ? new Spent(0, now)
                : new Spent((int) (spent.count - back), spent.since.plus(oneComesBackIn.multipliedBy(back)));
    }

    /** How many are spent, and since when the next one is on its way back. */
    private record Spent(int count, Instant since) {}
}
