package io.showroom.rulebook.write;

import io.showroom.commandapi.Rejection;
import org.jspecify.annotations.Nullable;

/** Checks of what an administrator typed; each returns the value, so that a check stands where the value is used. */
public final class InputChecks {

    private static final int KEY_LENGTH = 100;

    private InputChecks() {}

    /** A value that must be there. */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Rejection.malformed("required", field);
        }
        return value;
    }

    /** A key, kept letter by letter: 1 to 100 printable characters, not only blanks. */
    public static String key(String field, @Nullable String value) {
        return text(field, value, KEY_LENGTH);
    }

    /** A text that must be there: printable, not only blanks. */
    public static String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            throw Rejection.malformed("required", field);
        }
        return printable(field, value, longest);
    }

    /** A text that may be absent; one of blanks only counts as absent. */
    public static @Nullable String optional(String field, @Nullable String value, int longest) {
        return value == null || value.isBlank() ? null : printable(field, value, longest);
    }

    private static String printable(String field, String value, int longest) {
        if (value.codePointCount(0, value.length()) > longest) {
            throw Rejection.malformed("size", field, longest);
        }
        if (!value.codePoints().allMatch(InputChecks::isPrintable)) {
            throw Rejection.malformed("notPrintable", field);
        }
        return value;
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
