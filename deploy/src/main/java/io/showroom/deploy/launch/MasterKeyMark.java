package io.showroom.deploy.launch;

import io.showroom.personaldata.MasterKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Row in the database that identifies its master key: a value wrapped by the key, which only that key unwraps. Every
 * later start uses it to check its key.
 *
 * @param wrapped the wrapped value
 * @param keyId id of the key; null in databases of earlier versions
 * @param lookup the look-up key derived from the first master key, wrapped by the present one; null as long as the
 *     first master key is in use
 */
public record MasterKeyMark(
        String wrapped, @Nullable String keyId, @Nullable String lookup) {

    private static final String OWNER = "master-key-mark";
    private static final String LOOKUP = "master-key-lookup";
    private static final int SOON = 20;
    private static final Duration A_MOMENT = Duration.ofMillis(100);

    /** Returns the mark of a key, including its look-up key. */
    static MasterKeyMark of(MasterKey key) {
        return new MasterKeyMark(
                key.wrap(OWNER, new SecretKeySpec(new byte[32], "AES")), key.id(), key.wrap(LOOKUP, key.lookupKey()));
    }

    /**
     * Returns the mark in the database; null if it has none yet. Does not wait for locks, so that a program that uses
     * the installation exclusively does not find a waiting connection.
     *
     * @throws InstallationInUse if a transaction {@linkplain #hold holds} it
     */
    static @Nullable MasterKeyMark find(Connection connection) throws SQLException {
        try {
            return read(connection);
        } catch (SQLException e) {
            if (InstallationInUse.isCauseOf(e)) {
                throw new InstallationInUse(e);
            }
            throw e;
        }
    }

    private static @Nullable MasterKeyMark read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("SELECT to_regclass('master_key_mark') IS NOT NULL")) {
                table.next();
                if (!table.getBoolean(1)) {
                    return null;
                }
            }
            // Read through JSON, so that columns missing in an earlier version are null.
            try (ResultSet row = statement.executeQuery(
                    "SELECT wrapped, to_jsonb(m) ->> 'key_id', to_jsonb(m) ->> 'lookup' FROM master_key_mark m FOR SHARE NOWAIT")) {
                return row.next() ? new MasterKeyMark(row.getString(1), row.getString(2), row.getString(3)) : null;
            }
        }
    }

    /**
     * Locks the mark until the current transaction ends; processes that start meanwhile wait
     * ({@link InstallationInUse}).
     */
    static void hold(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT wrapped FROM master_key_mark FOR UPDATE");
        }
    }

    /**
     * Writes the mark of this key if the database has none, and checks it otherwise.
     *
     * @throws StartFailure if the mark is another key's, or the installation is in exclusive use
     */
    public static void ensure(Connection connection, MasterKey key) throws SQLException {
        SecretKey any = new SecretKeySpec(new byte[32], "AES");
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO master_key_mark (only_row, wrapped, key_id) VALUES (true, ?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, key.wrap(OWNER, any));
            insert.setString(2, key.id());
            insert.executeUpdate();
        }
        MasterKeyMark mark = findSoon(connection);
        if (mark == null || !mark.isOf(key)) {
            throw new StartFailure("the master key is not the one this database was written with; nothing was changed");
        }
        if (mark.keyId == null) {
            try (PreparedStatement name = connection.prepareStatement("UPDATE master_key_mark SET key_id = ?")) {
                name.setString(1, key.id());
                name.executeUpdate();
            }
        }
    }

    /** Retries for two seconds: another start that writes the same mark holds the lock only for a moment. */
    private static @Nullable MasterKeyMark findSoon(Connection connection) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                return find(connection);
            } catch (InstallationInUse e) {
                if (tries == SOON) {
                    throw e;
                }
                LockSupport.parkNanos(A_MOMENT.toNanos());
            }
        }
    }

    /** Returns the key with the look-up key that this database has used from the beginning. */
    public static MasterKey complete(Connection connection, MasterKey key) throws SQLException {
        MasterKeyMark mark = find(connection);
        return mark == null || !mark.isOf(key) ? key : mark.complete(key);
    }

    MasterKey complete(MasterKey key) {
        return lookup == null ? key : key.withLookup(key.unwrap(LOOKUP, lookup));
    }

    /** Returns whether the mark was written with this key. */
    boolean isOf(MasterKey key) {
        try {
            key.unwrap(OWNER, wrapped);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
