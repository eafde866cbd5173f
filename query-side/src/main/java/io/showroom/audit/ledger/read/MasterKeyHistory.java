package io.showroom.audit.ledger.read;

import io.showroom.personaldata.MasterKey;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which master keys there were, by their names: these tell nothing of the keys. */
@Component
record MasterKeyHistory(JdbcClient database, MasterKey masterKey) {

    /**
     * That a master key was replaced.
     *
     * @param number counts
     * @param fromKey name of the key before
     * @param toKey name of the key after
     * @param rotatedAt when
     * @param rotatedBy who asked for it, as the machine knows them
     * @param wrappedAnew how many keys were wrapped anew
     */
    record KeyChange(
            long number, String fromKey, String toKey, Instant rotatedAt, String rotatedBy, long wrappedAnew) {}

    /** Name of the key in force. */
    String present() {
        return masterKey.id();
    }

    /** All changes, the latest first. */
    List<KeyChange> changes() {
        return database.sql("""
                        SELECT number, from_key, to_key, rotated_at, rotated_by, wrapped_anew
                          FROM master_key_rotation ORDER BY number DESC""").query(KeyChange.class).list();
    }
}
