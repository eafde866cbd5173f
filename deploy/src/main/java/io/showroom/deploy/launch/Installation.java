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
 * Exclusive use of an installation that is not running: its data directory, database and master key. Starts of it in
 * the meantime wait, or fail saying that it is in use.
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
     * Acquires the installation.
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

    /** Returns its database; every connection is a new one, to be closed by the caller. */
    public DataSource database() {
        return new DriverManagerDataSource(database.url(), database.user(), database.password());
    }

    /** Returns the current master key. */
    public MasterKey masterKey() {
        return masterKey;
    }

    /**
     * Changes the database within the transaction that has locked the installation since it was acquired, and commits
     * it. May be called once, after all other connections of the caller are closed.
     *
     * @throws StartFailure if another session is connected nevertheless; nothing is changed then
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

    /** Locks the mark's row until the transaction ends; a process that starts meanwhile waits for it. */
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

    /** A change of the database. */
    public interface DatabaseChange {

        /** Performs the change within a transaction that the caller commits. */
        void to(Connection connection) throws SQLException;
    }
}
