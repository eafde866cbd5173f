package io.showroom.audit.access.read;

import io.showroom.ledger.SealedLog;
import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appends rows to table {@code access_log}, one writer at a time over all nodes, so that positions become visible in
 * order.
 */
@Sides({Side.COMMAND, Side.QUERY})
@Component
class AccessTable {

    private static final String INSERT = """
            INSERT INTO access_log (position, seen_at, who, kind, outcome, entry_id, store, via, origin, address, asked,
                                    reason, persons, reachable, prospects)
            VALUES (nextval('access_log_position'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    AccessTable(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Writes all entries in one transaction. */
    void write(List<AccessEntry> entries) {
        transaction.executeWithoutResult(status -> {
            jdbc.query("SELECT pg_advisory_xact_lock(?)", row -> {}, SealedLog.ACCESS_WRITING);
            jdbc.batchUpdate(INSERT, entries, entries.size(), (statement, entry) -> {
                int n = 1;
                statement.setObject(n++, entry.seenAt().atOffset(ZoneOffset.UTC));
                statement.setString(n++, entry.who());
                statement.setString(n++, entry.kind().name());
                statement.setString(n++, entry.outcome().name());
                statement.setString(n++, entry.entryId());
                statement.setString(n++, entry.store());
                statement.setString(n++, entry.via());
                statement.setString(n++, entry.origin());
                statement.setString(n++, entry.address());
                statement.setString(n++, entry.asked());
                statement.setString(n++, entry.reason());
                statement.setInt(n++, entry.persons());
                statement.setInt(n++, entry.reachable());
                new SqlArrayValue("text", entry.prospects().toArray()).setValue(statement, n);
            });
        });
    }
}
