package io.showroom.audit.ledger.read;

import io.showroom.personaldata.MasterKey;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Repository of the master keys used so far, by name; names reveal nothing about the keys. */
@Component
record MasterKeyHistory(JdbcClient database, MasterKey masterKey) {

    /**
     * A replacement of the master key.
     *
     * @param number running number
     * @param fromKey name of the previous key
     * @param toKey name of the new key
     * @param rotatedAt time of the replacement
     * @param rotatedBy operating-system user who requested it
     * @param wrappedAnew number of keys that were wrapped again
     */
    record KeyChange(
            long number, String fromKey, String toKey, Instant rotatedAt, String rotatedBy, long wrappedAnew) {}

    /** Returns the name of the current key. */
    String present() {
        return masterKey.id();
    }

    /** Returns all changes, the latest first. */
    List<KeyChange> changes() {
        return database.sql("""
                        SELECT number, from_key, to_key, rotated_at, rotated_by, wrapped_anew
                          FROM master_key_rotation ORDER BY number DESC""").query(KeyChange.class).list();
    }
}
