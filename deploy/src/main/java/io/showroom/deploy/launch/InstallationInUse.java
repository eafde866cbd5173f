package io.showroom.deploy.launch;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when another program uses the installation exclusively: the move to an Axon Server, or the rotation of the
 * master key.
 */
final class InstallationInUse extends StartFailure {

    private static final long serialVersionUID = 1L;

    /** SQLSTATE lock_not_available (PostgreSQL, appendix A). */
    private static final String LOCKED = "55P03";

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int TOLD_EVERY = 10;

    InstallationInUse(SQLException cause) {
        super(
                "another program is using this installation exclusively (moving to an Axon Server, or replacing the"
                        + " master key): start this when it has ended; nothing was changed",
                cause);
    }

    static boolean isCauseOf(SQLException failure) {
        return LOCKED.equals(failure.getSQLState());
    }

    /**
     * Waits until nobody uses the installation exclusively, then returns the mark of the database, or null if it has
     * none. Prints a message every ten seconds and updates the start-up page. No connection stays open between the
     * checks, so that the other program is not disturbed.
     */
    static @Nullable MasterKeyMark awaitMark(Database database, StartProgress progress, PrintStream out)
            throws SQLException {
        for (int looks = 0; ; looks++) {
            try (Connection connection = database.connect()) {
                MasterKeyMark mark = MasterKeyMark.find(connection);
                if (looks > 1) {
                    out.println("The other program has ended; starting");
                }
                return mark;
            } catch (InstallationInUse e) {
                // Nothing is printed at the first check: a concurrent start holds the lock only for a moment.
                if (looks % TOLD_EVERY == 1) {
                    progress.at("taken", 0, 0);
                    out.println("Waiting: another program is using this installation exclusively (moving to an Axon"
                            + " Server, or replacing the master key)");
                }
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
