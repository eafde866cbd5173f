package io.showroom.projection.read;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Formats values of rows for PostgreSQL's text input. */
final class CopyFormat {

    private CopyFormat() {}

    static @Nullable String of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text.indexOf('\0') < 0 ? text : text.replace("\0", "");
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    /** Appends a value in the text format of COPY. */
    static void copyValue(StringBuilder line, @Nullable Object value) {
        if (value instanceof Long number) {
            line.append(number.longValue());
            return;
        }
        String text = of(value);
        if (text == null) {
            line.append("\\N");
            return;
        }
        if (isPlain(text)) {
            line.append(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return true;
    }
}
