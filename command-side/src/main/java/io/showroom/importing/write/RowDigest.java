package io.showroom.importing.write;

import io.showroom.importing.write.ImportRun.StagedRow;
import io.showroom.ledger.Digests;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * By what a row sent twice is known: a digest of what it says, wherever it stands. Of rows that say the same in one
 * file, the first, second and so on differ.
 */
public final class RowDigest {

    private RowDigest() {}

    /** What a row of history says, as it is digested. */
    static String said(StagedRow row, RowCells<HistoryColumn> cells, int ordinal) {
        StringBuilder text = new StringBuilder()
                .append(row.stream())
                .append('\n')
                .append(row.at())
                .append('\n')
                .append(ordinal);
        cells.values().forEach((column, value) -> {
            if (column != HistoryColumn.OCCURRED_AT) {
                append(text, column.name(), value);
            }
        });
        return text.toString();
    }

    /** Adds what one field says, so that no other text can be taken for it. */
    public static void append(StringBuilder text, String field, String value) {
        text.append('\n')
                .append(field)
                .append('=')
                .append(value.length())
                .append(':')
                .append(value);
    }

    /** The digest of what a row says. */
    public static String of(String text) {
        byte[] digest = Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
