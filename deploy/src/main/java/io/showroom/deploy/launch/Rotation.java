package io.showroom.deploy.launch;

import io.showroom.personaldata.MasterKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Replaces the master key: re-wraps in one transaction everything that the old key wraps, so that an interrupted
 * rotation has changed nothing. Events and seals are not touched. Requires exclusive use of the database.
 */
final class Rotation {

    /** All columns with values wrapped by the master key. A test compares this list with the schema. */
    static final List<WrappedColumn> WRAPPED = List.of(
            new WrappedColumn("person_key", "person", "wrapped", ""),
            new WrappedColumn("ledger_key", "key_id", "wrapped", "ledger signing key "),
            new WrappedColumn("ledger_key", "key_id", "endorsed", "ledger public key "),
            new WrappedColumn("import_job", "id", "wrapped_key", ""),
            new WrappedColumn("import_list", "id", "wrapped_key", ""));

    private final Connection connection;
    private final MasterKey before;
    private final MasterKey after;

    Rotation(Connection connection, MasterKey before, MasterKey after) {
        this.connection = connection;
        this.before = before;
        this.after = after.withLookup(before.lookupKey());
    }

    /**
     * Performs the rotation.
     *
     * @param by operating system user who requested it
     * @return number of values re-wrapped
     * @throws StartFailure if others are connected, or a value cannot be unwrapped; nothing is changed then
     */
    long run(String by) throws SQLException {
        connection.setAutoCommit(false);
        try {
            takeMark();
            OtherSessions.refuse(connection);
            long count = 0;
            for (WrappedColumn column : WRAPPED) {
                count += column.wrapAnew(connection, before, after);
            }
            putMark();
            record(by, count);
            connection.commit();
            return count;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Locks the mark. A process that starts meanwhile waits, and then finds the new key's id. */
    private void takeMark() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT wrapped FROM master_key_mark FOR UPDATE")) {
            if (!row.next()) {
                throw new StartFailure("this database knows no master key yet: start it once before");
            }
        }
    }

    private void putMark() throws SQLException {
        MasterKeyMark mark = MasterKeyMark.of(after);
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE master_key_mark SET wrapped = ?, key_id = ?, lookup = ?")) {
            update.setString(1, mark.wrapped());
            update.setString(2, mark.keyId());
            update.setString(3, mark.lookup());
            update.executeUpdate();
        }
    }

    private void record(String by, long count) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO master_key_rotation (from_key, to_key, rotated_at, rotated_by, wrapped_anew)
                VALUES (?, ?, now(), ?, ?)""")) {
            insert.setString(1, before.id());
            insert.setString(2, after.id());
            insert.setString(3, by);
            insert.setLong(4, count);
            insert.executeUpdate();
        }
        enter(by);
    }

    /** Records the rotation in the access log too, which is sealed. */
    private void enter(String by) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO access_log (position, seen_at, who, kind, outcome, entry_id, store, via, origin, address, asked,
                                        reason, persons, reachable, prospects)
                VALUES (nextval('access_log_position'), now(), ?, 'KEY', 'SHOWN', 'A-' || gen_random_uuid(), NULL,
                        'LAUNCHER', '', '--rotate-master-key', ?, NULL, 0, 0, '{}')""")) {
            insert.setString(1, by);
            insert.setString(2, "from=" + before.id() + " to=" + after.id());
            insert.executeUpdate();
        }
    }
}
