package io.showroom.deploy.launch;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Another program has the installation for itself: it is moved to an Axon Server, or given another master key. */
final class InstallationInUse extends StartFailure {

    private static final long serialVersionUID = 1L;

    /** PostgreSQL, appendix A: lock_not_available. */
    private static final String LOCKED = "55P03";

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int TOLD_EVERY = 10;

    InstallationInUse(SQLException cause) {
        super(
                "another program is using this installation exclusively (moving to an Axon Server, or replacing the"
                        + " master key): start this when it has ended; nothing was changed",
                cause);
    }

    static boolean isToldBy(SQLException failure) {
        return LOCKED.equals(failure.getSQLState());
    }

    /**
     * The mark of the database as soon as nobody has the installation for itself. Says what is waited for, to the
     * terminal every ten seconds and to visitors; whoever has it is not disturbed, as nothing stays connected.
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
                // Another start that marks the database is over at the second look.
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
