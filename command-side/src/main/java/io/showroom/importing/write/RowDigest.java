package io.showroom.importing.write;

import io.showroom.importing.write.ImportRun.StagedRow;
import io.showroom.ledger.Digests;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Digest of a row's content, independent of its line, by which a repeated row is recognised. Rows with the same content
 * in one file are distinguished by their ordinal.
 */
public final class RowDigest {

    private RowDigest() {}

    /** Returns the text to digest of a row of history. */
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

    /** Appends a field with its length, so that different rows cannot produce the same text. */
    public static void append(StringBuilder text, String field, String value) {
        text.append('\n')
                .append(field)
                .append('=')
                .append(value.length())
                .append(':')
                .append(value);
    }

    /** Returns the digest of a text: SHA-256 in URL-safe Base64. */
    public static String of(String text) {
        byte[] digest = Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
