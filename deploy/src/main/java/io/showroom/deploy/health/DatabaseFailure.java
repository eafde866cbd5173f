package io.showroom.deploy.health;

import io.showroom.deploy.health.DatabaseState.Kind;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** Classifies exceptions: failures of the database itself, as opposed to errors of a single statement. */
final class DatabaseFailure {

    /** SQLSTATE disk_full (PostgreSQL, appendix A). */
    private static final String DISK_FULL = "53100";

    /** SQLSTATEs beside class 08 (connection exceptions): too many connections, shutdown, crash, starting up. */
    private static final Set<String> AWAY = Set.of("53300", "57P01", "57P02", "57P03");

    private static final String CONNECTION = "08";
    private static final int DEEPEST = 30;

    private DatabaseFailure() {}

    /** Returns what a failure says about the database; empty if it was not the database that failed. */
    static Optional<Kind> of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql) {
                Optional<Kind> kind = of(sql);
                if (kind.isPresent()) {
                    return kind;
                }
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static Optional<Kind> of(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.equals(DISK_FULL)) {
            return Optional.of(Kind.FULL);
        }
        boolean noConnection = failure instanceof SQLTransientConnectionException || state.startsWith(CONNECTION);
        return noConnection || AWAY.contains(state) ? Optional.of(Kind.AWAY) : Optional.empty();
    }
}
