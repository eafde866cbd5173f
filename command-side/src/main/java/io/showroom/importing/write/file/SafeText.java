package io.showroom.importing.write.file;

import java.util.regex.Pattern;

/** Protects texts in CSV files against formula injection; reading the file again restores the original text. */
public final class SafeText {

    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r＝＋－＠].*");
    private static final Pattern HARMLESS = Pattern.compile("[+-]?\\d{1,11}(\\.\\d{1,4})?|-+");

    private SafeText() {}

    /**
     * Returns the text for a CSV file; one that a spreadsheet would interpret as a formula gets a leading apostrophe.
     */
    public static String guarded(String text) {
        return FORMULA.matcher(text).matches() && !HARMLESS.matcher(text).matches() ? "'" + text : text;
    }

    /** Reverses {@link #guarded}. */
    static String unguarded(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
