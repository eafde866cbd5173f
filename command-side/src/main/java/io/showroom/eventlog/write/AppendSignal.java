package io.showroom.eventlog.write;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Signal of this process that new events may be readable. A reader that has read after count <i>n</i> needs to read
 * again only when the count is above <i>n</i>.
 */
final class AppendSignal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition raisedAgain = lock.newCondition();
    private final Set<Runnable> callbacks = new CopyOnWriteArraySet<>();
    private long raised;

    /** Increments the count, wakes waiting readers and runs the callbacks on this thread. */
    void raise() {
        lock.lock();
        try {
            raised++;
            raisedAgain.signalAll();
        } finally {
            lock.unlock();
        }
        callbacks.forEach(Runnable::run);
    }

    /** Returns the count: how often it was raised since the process started. */
    long raised() {
        lock.lock();
        try {
            return raised;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the count is above {@code heard}; returns false on timeout. */
    boolean awaitRaisedAfter(long heard, long timeout, TimeUnit unit) throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (raised <= heard) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = raisedAgain.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Registers a callback that runs at every raise, on the raising thread, until it is removed. */
    void onRing(Runnable callback) {
        callbacks.add(callback);
    }

    void forget(Runnable callback) {
        callbacks.remove(callback);
    }
}
