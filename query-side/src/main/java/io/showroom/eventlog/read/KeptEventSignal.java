package io.showroom.eventlog.read;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Rung on this node when more events are kept. Who read after ring number <i>n</i> looks again above <i>n</i>. */
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

    /** Waits until the count is above {@code heard}, but no longer than so many nanoseconds. */
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
