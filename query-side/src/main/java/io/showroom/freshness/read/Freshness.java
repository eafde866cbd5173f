package io.showroom.freshness.read;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Lets queries wait until the read models have processed an event. */
@Component
public class Freshness {

    /** Maximum waiting time of a query; then it is answered with 503. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * Polling interval: batches on other nodes, and batches without an event for any read model, do not signal here.
     */
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final TokenPosition tokens;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    Freshness(TokenPosition tokens) {
        this.tokens = tokens;
    }

    /** Returns the position that all read models have reached. */
    public long position() {
        return tokens.read();
    }

    /** To be called when a batch is committed: waiting queries check again at once. */
    public void moved() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the read models have processed everything up to a position.
     *
     * @return whether they did within five seconds
     */
    public boolean await(long position) {
        long left = PATIENCE.toNanos();
        while (position() < position) {
            if (left <= 0) {
                return false;
            }
            lock.lock();
            try {
                long wait = Math.min(left, TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN_MILLIS));
                left -= wait - Math.max(0, moved.awaitNanos(wait));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                lock.unlock();
            }
        }
        return true;
    }
}
