package io.showroom.importing.write.file;

import java.util.regex.Pattern;

/**
 * Texts in files for spreadsheets: none is taken for a formula, and what was sent comes back as it was when the file is
 * read again.
 */
public final class SafeText {

    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r＝＋－＠].*");
    private static final Pattern HARMLESS = Pattern.compile("[+-]?\\d{1,11}(\\.\\d{1,4})?|-+");

    private SafeText() {}

    /** The text for a text file; what a spreadsheet would take for a formula gets an apostrophe before it. */
    public static String guarded(String text) {
        return FORMULA.matcher(text).matches() && !HARMLESS.matcher(text).matches() ? "'" + text : text;
    }

    /** The text as it was before {@link #guarded}. */
    static String unguarded(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
