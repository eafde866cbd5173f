package io.showroom.audit.write;

import io.showroom.ledger.SigningKey;
import io.showroom.personaldata.MasterKey;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The signing keys of seals: the configured one, or one that the system generated and stores wrapped by the master key.
 * The public key of every key ever used is stored, authenticated by the master key.
 */
record SealingKeys(
        JdbcTemplate jdbc,
        MasterKey masterKey,
        Clock clock,
        @Nullable SigningKey given) {

    private static final String SECRET = "ledger signing key ";
    private static final long MAKING = (21322L << 48) | 5;
    private static final String ENDORSED = "ledger public key ";

    /** Returns the key to sign with. Call it within the sealing transaction, so that only one node generates a key. */
    SigningKey current() {
        if (given != null) {
            remember(given, null);
            return given;
        }
        return own().orElseGet(this::make);
    }

    private Optional<SigningKey> own() {
        String sql =
                "SELECT key_id, wrapped FROM ledger_key WHERE wrapped IS NOT NULL ORDER BY created_at DESC, key_id LIMIT 1";
        return jdbc
                .query(
                        sql,
                        (row, n) -> new SigningKey(masterKey
                                .unwrap(SECRET + row.getString(1), row.getString(2))
                                .getEncoded()))
                .stream()
                .findFirst();
    }

    /**
     * Two logs may be sealed for the first time at the same moment: the second transaction uses the first one's key.
     */
    private SigningKey make() {
        jdbc.query("SELECT pg_advisory_xact_lock(?)", row -> {}, MAKING);
        return own().orElseGet(this::madeNow);
    }

    private SigningKey madeNow() {
        SigningKey key = SigningKey.make();
        remember(key, masterKey.wrap(SECRET + key.id(), secret(key.seed())));
        return key;
    }

    private void remember(SigningKey key, @Nullable String wrapped) {
        byte[] encoded = key.publicKey().encoded();
        String sql = """
                INSERT INTO ledger_key (key_id, public_key, endorsed, wrapped, created_at)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (key_id) DO NOTHING""";
        jdbc.update(
                sql,
                key.id(),
                encoded,
                masterKey.wrap(ENDORSED + key.id(), secret(encoded)),
                wrapped,
                Timestamp.from(clock.instant()));
    }

    private static SecretKey secret(byte[] bytes) {
        return new SecretKeySpec(bytes, "raw");
    }
}
