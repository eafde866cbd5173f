package io.showroom.rulebook.write;

import io.showroom.commandapi.Rejection;
import org.jspecify.annotations.Nullable;

/** Validates administrators' input; each method returns the value, so that it can be used in an expression. */
public final class InputChecks {

    private static final int KEY_LENGTH = 100;

    private InputChecks() {}

    /**
     * Returns a required value.
     *
     * @throws Rejection if it is null
     */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Rejection.malformed("required", field);
        }
        return value;
    }

    /**
     * Returns a key unchanged: 1 to 100 printable characters, not blank.
     *
     * @throws Rejection otherwise
     */
    public static String key(String field, @Nullable String value) {
        return text(field, value, KEY_LENGTH);
    }

    /**
     * Returns a required text: printable, not blank, at most {@code longest} characters.
     *
     * @throws Rejection otherwise
     */
    public static String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            throw Rejection.malformed("required", field);
        }
        return printable(field, value, longest);
    }

    /**
     * Returns an optional printable text; null if it is blank.
     *
     * @throws Rejection if it is not printable or too long
     */
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
