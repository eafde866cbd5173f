package io.showroom.deploy.health;

import io.showroom.deploy.health.DatabaseState.Kind;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** Tells failures of the database itself from everything else that can go wrong. */
final class DatabaseFailure {

    /** PostgreSQL, appendix A: disk_full. */
    private static final String DISK_FULL = "53100";

    /** Connection exceptions (08), too many connections, shutdown, crash, starting up. */
    private static final Set<String> AWAY = Set.of("53300", "57P01", "57P02", "57P03");

    private static final String CONNECTION = "08";
    private static final int DEEPEST = 30;

    private DatabaseFailure() {}

    /** What a failure says about the database; empty if it says nothing. */
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
