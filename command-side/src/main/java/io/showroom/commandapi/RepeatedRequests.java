package io.showroom.commandapi;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores the receipt of every command with an idempotency key, in the transaction of the command, so that a repeated
 * request returns the first receipt and executes nothing.
 */
@Component
record RepeatedRequests(JdbcClient jdbc, JsonMapper json) {

    /**
     * Claims the key for the current transaction; waits for a transaction that is claiming it.
     *
     * @return the earlier receipt; empty if the key is new and the command is to be executed
     * @throws Rejection (409) if the key was used for another request
     */
    Optional<Receipt> claim(String actor, IdempotencyKey key) {
        int claimed = jdbc.sql("""
                        insert into command_receipt (actor, idempotency_key, request_digest, received_at)
                        values (?, ?, ?, now())
                        on conflict do nothing
                        """).params(actor, key.key(), key.digest()).update();
        if (claimed == 1) {
            return Optional.empty();
        }
        EarlierReceipt earlier = jdbc.sql("""
                        select request_digest, receipt
                          from command_receipt
                         where actor = ? and idempotency_key = ?
                        """)
                .params(actor, key.key())
                .query((row, n) -> new EarlierReceipt(row.getString(1), row.getString(2)))
                .single();
        if (!earlier.digest().equals(key.digest())) {
            throw Rejection.conflict("idempotencyKeyReused");
        }
        return Optional.of(json.readValue(earlier.receipt(), Receipt.class));
    }

    /** Stores the receipt for the key claimed in this transaction. */
    void keep(String actor, IdempotencyKey key, Receipt receipt) {
        jdbc.sql("update command_receipt set receipt = ?::jsonb where actor = ? and idempotency_key = ?")
                .params(json.writeValueAsString(receipt), actor, key.key())
                .update();
    }

    private record EarlierReceipt(String digest, String receipt) {}
}
