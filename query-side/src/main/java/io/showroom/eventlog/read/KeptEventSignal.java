package io.showroom.eventlog.read;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Signals on this node that more events were kept. A reader that read after signal number <i>n</i> waits for a greater
 * number.
 */
final class KeptEventSignal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition raisedAgain = lock.newCondition();
    private long raised;

    void raise() {
        lock.lock();
        try {
            raised++;
            raisedAgain.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long raised() {
        lock.lock();
        try {
            return raised;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the number of signals exceeds {@code heard}, at most for the given nanoseconds. */
    void awaitRaisedAfter(long heard, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (raised <= heard && left > 0) {
                left = raisedAgain.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
