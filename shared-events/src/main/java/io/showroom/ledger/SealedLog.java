package io.showroom.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * An append-only table and the table of its seals. Each log has its own chain: the first seal of one log is not valid
 * in another.
 *
 * @param rows name of the table
 * @param columns its columns in the order of the binary content; the first is the position, the sixth identifies the
 *     row
 * @param seals name of the table of seals
 * @param settled SQL that returns the position up to which no row can appear any more
 * @param end SQL that returns the highest position ever assigned
 * @param lock key of the PostgreSQL advisory lock that lets one process seal at a time
 * @param first the previous digest in the log's first seal
 */
public record SealedLog(
        String rows, String columns, String seals, String settled, String end, long lock, String first) {

    /** The upper 16 bits of the advisory lock keys, different from those of the event log's own locks. */
    private static final long SEALING = 21322L << 48;

    /** The event log. */
    public static final SealedLog EVENTS = new SealedLog(
            "domain_event",
            LedgerRow.COLUMNS,
            "ledger_seal",
            "SELECT settled_position()",
            "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM domain_event_position",
            SEALING | 1,
            Seal.NOTHING);

    /** The log of accesses to personal data. Rows are inserted under {@link #ACCESS_WRITING}, hence in order. */
    public static final SealedLog ACCESS = new SealedLog(
            "access_log",
            "position, seen_at, who, kind, outcome, entry_id, store, via, origin, address, asked, reason, persons,"
                    + " reachable, prospects",
            "access_seal",
            "SELECT coalesce(max(position), 0) FROM access_log",
            "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM access_log_position",
            SEALING | 3,
            HexFormat.of().formatHex(Digests.sha256("showroom access log 1".getBytes(StandardCharsets.US_ASCII))));

    /** Key of the advisory lock held by a transaction that adds rows to {@link #ACCESS}. */
    public static final long ACCESS_WRITING = SEALING | 4;

    /** Returns the number of columns. */
    public int columnCount() {
        return columns.split(",").length;
    }

    /** Returns the name of the column that orders the rows. */
    public String position() {
        return columns.substring(0, columns.indexOf(','));
    }

    /**
     * Returns the SQL that copies the rows matching a condition in PostgreSQL's binary format.
     *
     * @param condition SQL that follows the table name, beginning with a space; may contain {@code ORDER BY} and
     *     {@code LIMIT}
     */
    public String copy(String condition) {
        return "COPY (SELECT " + columns + " FROM " + rows + condition + ") TO STDOUT (FORMAT binary)";
    }
}
