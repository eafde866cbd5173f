package io.showroom.audit.ledger.read;

import io.showroom.ledger.SealKey;
import io.showroom.personaldata.MasterKey;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The public keys accepted for seals: those endorsed by the master key. */
@Component
record LedgerKeys(JdbcTemplate jdbc, MasterKey masterKey) {

    private static final String ENDORSED = "ledger public key ";

    /** Returns the keys by id, the newest first. */
    Map<String, SealKey> all() {
        Map<String, SealKey> keys = new LinkedHashMap<>();
        jdbc.query("SELECT key_id, public_key, endorsed FROM ledger_key ORDER BY created_at DESC, key_id", row -> {
            String id = row.getString(1);
            byte[] encoded = row.getBytes(2);
            if (isEndorsed(id, encoded, row.getString(3))) {
                keys.put(id, new SealKey(encoded));
            }
        });
        return keys;
    }

    private boolean isEndorsed(String id, byte[] encoded, String endorsed) {
        try {
            return Arrays.equals(masterKey.unwrap(ENDORSED + id, endorsed).getEncoded(), encoded)
                    && new SealKey(encoded).id().equals(id);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
