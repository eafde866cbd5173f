package io.showroom.deploy.launch;

import io.showroom.personaldata.MasterKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An installation that does not run, taken for oneself by a program that does something with all of it: its data
 * directory, its database and its master key. Whoever starts it meanwhile waits, or is told that it is in use.
 */
public final class Installation implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Database database;
    private final Connection own;
    private final MasterKey masterKey;

    private Installation(Path data, Map<String, String> environment) throws SQLException {
        try {
            DataDirectory directory = keep(DataDirectory.open(data));
            Database named = Database.named(environment);
            database = named == null ? keep(EmbeddedPostgres.start(directory)).database() : named;
            database.verify();
            own = keep(database.connect());
            own.setAutoCommit(false);
            masterKey = new MasterKeySource(environment, directory.file("master.key")).resolve(mark());
            OtherSessions.refuse(own);
            refuseAnotherVersion();
        } catch (SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Takes it.
     *
     * @param data its data directory
     * @param environment may name its database and its master key
     * @throws StartFailure if there is none, it is in use, or it was last started by another version
     */
    public static Installation take(Path data, Map<String, String> environment) {
        if (Database.named(environment) == null && !Files.isDirectory(data.resolve("postgres"))) {
            throw new StartFailure("there is no installation in " + data + ": give its directory with --data");
        }
        try {
            return new Installation(data, environment);
        } catch (SQLException e) {
            throw new StartFailure("cannot read the database: " + e.getMessage(), e);
        }
    }

    /** Its database; each connection is a new one, to be closed. */
    public DataSource database() {
        return new DriverManagerDataSource(database.url(), database.user(), database.password());
    }

    /** The key in force. */
    public MasterKey masterKey() {
        return masterKey;
    }

    /**
     * Does something to the database in the transaction that has kept everybody else away since it was taken, and
     * commits it. To be asked once, when no other connection of one's own is open any more.
     *
     * @throws StartFailure if somebody came in all the same; nothing is changed then
     */
    public void change(DatabaseChange change) {
        try {
            OtherSessions.refuse(own);
            change.to(own);
            own.commit();
        } catch (SQLException e) {
            throw new StartFailure("cannot write to the database: " + e.getMessage(), e);
        }
    }

    /** Whoever starts it waits at the mark, as long as this transaction lasts. */
    private MasterKeyMark mark() throws SQLException {
        MasterKeyMark mark = MasterKeyMark.find(own);
        if (mark == null || mark.keyId() == null) {
            throw notReady();
        }
        MasterKeyMark.hold(own);
        return mark;
    }

    private void refuseAnotherVersion() {
        Flyway flyway = Flyway.configure()
                .dataSource(database())
                .locations("classpath:db/migration")
                .load();
        if (EarlierSchema.isIn(flyway)) {
            throw notReady();
        }
        SchemaVersion.refuseNewer(flyway);
        if (flyway.info().pending().length > 0) {
            throw notReady();
        }
    }

    private static StartFailure notReady() {
        return new StartFailure("start this version of Showroom once with this installation, and stop it again, before"
                + " this; nothing was changed");
    }

    private <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                throw new StartFailure("while letting go of the installation: " + e.getMessage(), e);
            }
        }
    }

    /** What is done to the database. */
    public interface DatabaseChange {

        /** Within a transaction that the caller commits. */
        void to(Connection connection) throws SQLException;
    }
}
