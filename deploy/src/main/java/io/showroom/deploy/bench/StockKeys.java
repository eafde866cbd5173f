package io.showroom.deploy.bench;

import io.showroom.personaldata.MasterKey;
import java.io.IOException;
import java.io.StringReader;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/** Encryption keys of the copied prospects, and new ones for their copies. */
final class StockKeys {

    private final JdbcTemplate database;
    private final MasterKey masterKey;
    private final StringBuilder made = new StringBuilder();

    StockKeys(JdbcTemplate database, MasterKey masterKey) {
        this.database = database;
        this.masterKey = masterKey;
    }

    /** Returns the existing keys by person. */
    Map<String, SecretKey> present() {
        Map<String, SecretKey> keys = new HashMap<>();
        database.query(
                "SELECT person, wrapped FROM person_key WHERE person LIKE 'P-%'",
                row -> {
                    keys.put(row.getString(1), masterKey.unwrap(row.getString(1), row.getString(2)));
                });
        return keys;
    }

    /** Stores the new keys. */
    void store(PGConnection postgres) throws SQLException {
        try {
            postgres.getCopyAPI()
                    .copyIn(
                            "COPY person_key (person, wrapped, created_at) FROM STDIN",
                            new StringReader(made.toString()));
        } catch (IOException e) {
            throw new IllegalStateException("cannot store the keys", e);
        }
    }

    /** Creates a key for a person, to be stored later. */
    SecretKey made(String person) {
        SecretKey key = newKey();
        made.append(person).append('\t').append(masterKey.wrap(person, key)).append("\tnow\n");
        return key;
    }

    private static SecretKey newKey() {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            return generator.generateKey();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("AES is missing from this Java runtime", e);
        }
    }
}
