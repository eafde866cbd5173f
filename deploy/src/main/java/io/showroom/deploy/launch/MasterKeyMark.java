package io.showroom.deploy.launch;

import io.showroom.personaldata.MasterKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A value in the database that only the right master key opens: it is written with the first start's key and tells
 * every later start whether it holds the same one.
 */
public final class MasterKeyMark {

    private static final String OWNER = "master-key-mark";

    private MasterKeyMark() {}

    /** The mark in the database; null if it has none yet. */
    static @Nullable String find(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("SELECT to_regclass('master_key_mark') IS NOT NULL")) {
                table.next();
                if (!table.getBoolean(1)) {
                    return null;
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT wrapped FROM master_key_mark")) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /**
     * Sees to it that the database bears this key's mark.
     *
     * @throws StartRefused if it bears another key's
     */
    public static void ensure(Connection connection, MasterKey key) throws SQLException {
        SecretKey any = new SecretKeySpec(new byte[32], "AES");
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO master_key_mark (only_row, wrapped) VALUES (true, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, key.wrap(OWNER, any));
            insert.executeUpdate();
        }
        String mark = find(connection);
        if (mark == null || !matches(key, mark)) {
            throw new StartRefused("the master key is not the one this database was written with; nothing was changed");
        }
    }

    static boolean matches(MasterKey key, String mark) {
        try {
            key.unwrap(OWNER, mark);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
