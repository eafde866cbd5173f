package io.showroom.importing.write;

import io.showroom.importing.write.ImportRun.Waiting;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * By what a row sent twice is known: a digest of what it says, wherever it stands. Of rows that say the same in one
 * file, the first, second and so on differ.
 */
final class RowDigest {

    private RowDigest() {}

    static String of(Waiting row, Cells cells, int ordinal) {
        StringBuilder text = new StringBuilder()
                .append(row.stream())
                .append('\n')
                .append(row.at())
                .append('\n')
                .append(ordinal);
        cells.values().forEach((column, value) -> {
            if (column != Column.OCCURRED_AT) {
                text.append('\n')
                        .append(column)
                        .append('=')
                        .append(value.length())
                        .append(':')
                        .append(value);
            }
        });
        return of(text.toString());
    }

    /** The digest of what a row says. */
    static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java runtime", e);
        }
    }
}
