package io.showroom.audit.ledger.read;

import io.showroom.ledger.KeptSeal;
import io.showroom.ledger.LedgerSource.SealedRun;
import io.showroom.ledger.Seal;
import io.showroom.ledger.SealedLog;
import io.showroom.projection.read.ReadModelTable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Repository of the stored seals, read only. */
@Component
record Seals(JdbcTemplate jdbc) {

    private static final String COLUMNS =
            "number, first_position, last_position, row_count AS count, sealed_at, previous, digest, key_id, signature";

    private static final RowMapper<Seal> SEAL = ReadModelTable.reader(Seal.class);

    /** Returns the number of seals. */
    long count() {
        Long count = jdbc.queryForObject("SELECT count(*) FROM ledger_seal", Long.class);
        return count == null ? 0 : count;
    }

    /** Returns the last seal. */
    Optional<Seal> latest() {
        return newest(1, 0).stream().findFirst();
    }

    /** Returns one page of seals, the newest first. */
    List<Seal> newest(int size, long offset) {
        return seals("ledger_seal ORDER BY number DESC LIMIT ? OFFSET ?", size, offset);
    }

    /** Returns the seal with this number. */
    Optional<Seal> numbered(long number) {
        return seals("ledger_seal WHERE number = ?", number).stream().findFirst();
    }

    /** Returns a seal of the event log for export, together with the last seal of the access log made by then. */
    KeptSeal kept(Seal seal, Instant by) {
        return new KeptSeal(
                seal,
                seals("access_seal WHERE sealed_at <= ? ORDER BY number DESC LIMIT 1", by.atOffset(ZoneOffset.UTC))
                        .stream()
                        .findFirst()
                        .orElse(null));
    }

    /** Returns the seal that covers a position, if there is one. */
    Optional<Seal> covering(long position) {
        return seals("ledger_seal WHERE last_position >= ? ORDER BY number LIMIT 1", position).stream()
                .findFirst();
    }

    /**
     * Returns the next seals in order with their rows' digests, after one number (exclusive) and up to another
     * (inclusive).
     */
    List<SealedRun> runs(SealedLog log, long after, long upTo, int most) {
        return jdbc.query(
                "SELECT " + COLUMNS + ", row_digests FROM " + log.seals()
                        + " WHERE number > ? AND number <= ? ORDER BY number LIMIT ?",
                (row, n) -> new SealedRun(Objects.requireNonNull(SEAL.mapRow(row, n)), row.getBytes("row_digests")),
                after,
                upTo,
                most);
    }

    private List<Seal> seals(String which, Object... values) {
        return jdbc.query("SELECT " + COLUMNS + " FROM " + which, SEAL, values);
    }
}
