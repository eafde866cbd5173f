package io.showroom.commandapi;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers the answer to every command that came with an idempotency key, in the transaction of the command itself, so
 * that the same request sent again gets the first answer and does nothing.
 */
@Component
record RepeatedRequests(JdbcClient jdbc, JsonMapper json) {

    /**
     * Claims the key for the transaction at hand; waits for one that is claiming it at this moment.
     *
     * @return the earlier answer, or nothing if the key is new and the command is to be carried out
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

    /** Keeps the answer for the key claimed in this transaction. */
    void keep(String actor, IdempotencyKey key, Receipt receipt) {
        jdbc.sql("update command_receipt set receipt = ?::jsonb where actor = ? and idempotency_key = ?")
                .params(json.writeValueAsString(receipt), actor, key.key())
                .update();
    }

    private record EarlierReceipt(String digest, String receipt) {}
}
