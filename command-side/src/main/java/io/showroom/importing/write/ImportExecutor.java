package io.showroom.importing.write;

import io.showroom.commandapi.Rejection;
import io.showroom.eventlog.write.EventServerUnavailable;
import io.showroom.staff.Actor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Executes imports of one kind, whose rows are staged in the database. It may run again for an import that was
 * interrupted: rows already imported are then not imported twice.
 */
public interface ImportExecutor {

    /** Returns the kind of imports it executes. */
    ImportPlan.Kind kind();

    /**
     * Executes an import and records its progress and end in {@link ImportTables}; records no end if it was stopped
     * before.
     *
     * @throws io.showroom.commandapi.Rejection if the import fails as a whole
     */
    void carryOut(Job job);

    /**
     * An import to execute.
     *
     * @param id its identifier
     * @param plan its parameters
     * @param actor who started it
     * @param dryRun whether it validates only
     * @param again whether it was begun before
     * @param seal encrypts its rows
     * @param stopping whether the process is about to end, so that the rest waits for the next start
     * @param waits receives the code of what it waits for, and null when it continues
     */
    record Job(
            String id,
            ImportPlan plan,
            Actor actor,
            boolean dryRun,
            boolean again,
            RowCipher seal,
            BooleanSupplier stopping,
            Consumer<@Nullable String> waits) {

        private static final String AWAY = "eventLogAway";

        private static final long ASKED_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

        /**
         * Waits one second if rows could not be entered because the event server is unavailable; they are to be
         * retried.
         *
         * @return whether to retry; false for any other failure
         * @throws RuntimeException the failure, if the process is about to end: the rest waits for its next start
         */
        public boolean waitsOut(RuntimeException failure) {
            if (!isAway(failure)) {
                return false;
            }
            if (stopping.getAsBoolean()) {
                throw failure;
            }
            waits.accept(AWAY);
            LockSupport.parkNanos(ASKED_AGAIN_NANOS);
            return true;
        }

        /** Returns the result of an idempotent call, repeated until the event server is available. */
        public <T> T once(Supplier<T> said) {
            while (true) {
                try {
                    T answer = said.get();
                    waits.accept(null);
                    return answer;
                } catch (RuntimeException failure) {
                    if (!waitsOut(failure)) {
                        throw failure;
                    }
                }
            }
        }

        private static boolean isAway(RuntimeException failure) {
            return failure instanceof Rejection rejection
                    ? rejection.reason().code().equals(AWAY)
                    : EventServerUnavailable.isCauseOf(failure);
        }
    }
}
