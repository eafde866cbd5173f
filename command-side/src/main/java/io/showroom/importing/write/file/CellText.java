package io.showroom.importing.write.file;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conversions of cell texts in workbooks and text files. */
public final class CellText {

    /** Text of a formula without a cached result. */
    static final String NOT_WORKED_OUT = "#CALC!";

    private static final Set<String> ERRORS = Set.of(
            "#N/A",
            "#REF!",
            "#VALUE!",
            "#NAME?",
            "#DIV/0!",
            "#NUM!",
            "#NULL!",
            "#GETTING_DATA",
            "#SPILL!",
            "#FIELD!",
            "#BLOCKED!",
            "#CONNECT!",
            "#UNKNOWN!",
            "#BUSY!",
            NOT_WORKED_OUT);
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern ESCAPED_END = Pattern.compile("_x000[dD]_\\n?");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final int HEX = 16;

    private CellText() {}

    /** Whether the text is an error value of a spreadsheet. */
    public static boolean isError(String text) {
        return ERRORS.contains(text.strip());
    }

    /** Returns the text escaped for a workbook, so that no part of it is read as an escaped character. */
    public static String escaped(String text) {
        return ESCAPED.matcher(text).replaceAll("_x005F_x$1_");
    }

    /**
     * Returns the text of a workbook's cell: escape sequences decoded, invisible characters removed, line ends as \n.
     */
    static String meant(String text) {
        if (!text.contains("_x")) {
            return visible(text);
        }
        StringBuilder meant = new StringBuilder();
        Matcher escape = ESCAPED.matcher(text);
        while (escape.find()) {
            char one = (char) Integer.parseInt(escape.group(1), HEX);
            escape.appendReplacement(meant, "");
            meant.append(one);
        }
        return visible(escape.appendTail(meant).toString());
    }

    /** Returns the text of a cell in a text file: escaped line ends left by another program become line ends. */
    static String plain(String text) {
        return text.contains("_x000") ? ESCAPED_END.matcher(text).replaceAll("\n") : text;
    }

    private static String visible(String text) {
        boolean fine = text.chars().allMatch(one -> one >= ' ' && one < Character.MIN_SURROGATE);
        if (fine) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        LINE_END.matcher(text).replaceAll("\n").codePoints().forEach(one -> {
            boolean control = Character.isISOControl(one) && one != '\n' && one != '\t';
            boolean half = one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE;
            if (!control && !half && one != 0xFFFE && one != 0xFFFF) {
                visible.appendCodePoint(one);
            }
        });
        return visible.toString();
    }
}
