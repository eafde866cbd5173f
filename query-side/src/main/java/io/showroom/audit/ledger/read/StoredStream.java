package io.showroom.audit.ledger.read;

import io.showroom.ledger.LedgerRow;
import io.showroom.ledger.LedgerSource.SealedRun;
import io.showroom.ledger.SealKey;
import io.showroom.ledger.SealedLog;
import io.showroom.ledger.StreamCheck;
import io.showroom.prospect.read.SealVerification;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Verification of one stream: its raw bytes, in the format that seals cover, against the seals. */
@Component
record StoredStream(JdbcTemplate jdbc, Seals seals, LedgerKeys keys) implements SealVerification {

    private static final int COLUMNS = 9;

    @Override
    public SealEvidence of(String prospectId, long upTo) {
        Map<String, SealKey> known = keys.all();
        return new SealEvidence(
                StreamCheck.of(rows(prospectId, upTo), this::covering, known::get),
                seals.latest().orElse(null));
    }

    private @Nullable SealedRun covering(long position) {
        return seals.covering(position)
                .flatMap(seal -> seals.runs(SealedLog.EVENTS, seal.number() - 1, seal.number(), 1).stream()
                        .findFirst())
                .orElse(null);
    }

    private List<LedgerRow> rows(String stream, long upTo) {
        return jdbc.query("""
                SELECT global_index, int8send(sequence_number), timestamptz_send(time_stamp),
                       textsend(aggregate_identifier), textsend(type), textsend(event_identifier),
                       textsend(payload_type), textsend(payload_revision), payload, meta_data
                  FROM domain_event
                 WHERE aggregate_identifier = ? AND global_index <= ?
                 ORDER BY global_index""", (row, n) -> LedgerRow.of(row.getLong(1), values(row)), stream, upTo);
    }

    private static List<byte @Nullable []> values(ResultSet row) throws SQLException {
        List<byte @Nullable []> values = new ArrayList<>(COLUMNS);
        for (int column = 2; column <= COLUMNS + 1; column++) {
            values.add(row.getBytes(column));
        }
        return values;
    }
}
