package io.showroom.importing.write;

import io.showroom.eventlog.write.ServerAway;
import io.showroom.staff.Actor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Carries out imports of one kind, whose rows wait in the database. It may be asked again for an import that it had
 * begun: then what was brought in already is not brought in twice.
 */
public interface Carrying {

    /** Whose imports it carries out. */
    ImportPlan.Kind kind();

    /**
     * Carries one out, and says in {@link ImportTables} how far it is and how it ended; says nothing of an end if it
     * was to stop before.
     *
     * @throws io.showroom.commandapi.Refused if it comes to nothing as a whole
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
     */
    record Job(
            String id,
            ImportPlan plan,
            Actor actor,
            boolean dryRun,
            boolean again,
            RowSeal seal,
            BooleanSupplier stopping) {

        private static final long ASKED_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

        /**
         * Waits a moment where rows could not be entered because the server that keeps the events is away: they are
         * good still, and are to be tried again when it is back.
         *
         * @return whether to try again; if not, the failure is another one
         * @throws RuntimeException the failure, if the program is about to end: the rest waits for its next start
         */
        public boolean waitsOut(RuntimeException failure) {
            if (!ServerAway.isToldBy(failure)) {
                return false;
            }
            if (stopping.getAsBoolean()) {
                throw failure;
            }
            LockSupport.parkNanos(ASKED_AGAIN_NANOS);
            return true;
        }
    }
}
