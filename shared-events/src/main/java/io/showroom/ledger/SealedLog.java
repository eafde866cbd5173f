package io.showroom.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A table whose rows are only ever added, and the table of its seals. Each log has a chain of its own: the first seal
 * of one cannot stand in another.
 *
 * @param rows name of the table
 * @param columns its columns in the order that counts; the first is the position, the sixth names the row
 * @param seals name of the table of seals
 * @param settled SQL that gives the position up to which nothing can appear any more
 * @param end SQL that gives the highest position ever given out
 * @param lock lets one at a time seal it: an advisory lock of the database
 * @param first what stands as the previous digest in its first seal
 */
public record SealedLog(
        String rows, String columns, String seals, String settled, String end, long lock, String first) {

    /** 16 bits of mark, as the event log's own locks have, so that the two never meet. */
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

    /** The log of who saw whose personal data. Its rows are written under {@link #ACCESS_WRITING}, so in order. */
    public static final SealedLog ACCESS = new SealedLog(
            "access_log",
            "position, seen_at, who, kind, outcome, entry_id, store, via, origin, address, asked, reason, persons,"
                    + " reachable, prospects",
            "access_seal",
            "SELECT coalesce(max(position), 0) FROM access_log",
            "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM access_log_position",
            SEALING | 3,
            HexFormat.of().formatHex(Digests.sha256("showroom access log 1".getBytes(StandardCharsets.US_ASCII))));

    /** Held by the transaction that adds rows to {@link #ACCESS}: an advisory lock of the database. */
    public static final long ACCESS_WRITING = SEALING | 4;

    /** How many columns count. */
    public int columnCount() {
        return columns.split(",").length;
    }

    /** Which column orders the rows. */
    public String position() {
        return columns.substring(0, columns.indexOf(','));
    }

    /** SQL that copies some of the rows as the bytes that are stored, in order. */
    public String copy(String condition) {
        return "COPY (SELECT " + columns + " FROM " + rows + condition + ") TO STDOUT (FORMAT binary)";
    }
}
