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
 * Carries out imports of one kind, whose rows wait in the database. It may be asked again for an import that it had
 * begun: then what was brought in already is not brought in twice.
 */
public interface ImportExecutor {

    /** Whose imports it carries out. */
    ImportPlan.Kind kind();

    /**
     * Carries one out, and says in {@link ImportTables} how far it is and how it ended; says nothing of an end if it
     * was to stop before.
     *
     * @throws io.showroom.commandapi.Rejection if it comes to nothing as a whole
     */
    void carryOut(Job job);

    /**
     * An import whose turn it is.
     *
     * @param id its identifier
     * @param plan what it is
     * @param actor who brought it
     * @param dryRun whether it is only tried
     * @param again whether it was begun before
     * @param seal what keeps its rows secret
     * @param stopping whether the program is about to end, so that the rest waits for its next start
     * @param waits is told the code of what it waits for, and null when it goes on
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
         * Waits a moment where rows could not be entered because the server that keeps the events is away: they are
         * good still, and are to be tried again when it is back.
         *
         * @return whether to try again; if not, the failure is another one
         * @throws RuntimeException the failure, if the program is about to end: the rest waits for its next start
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

        /**
         * What somebody says who can be asked again and again, as soon as the server that keeps the events is there.
         */
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
                    : EventServerUnavailable.isToldBy(failure);
        }
    }
}
