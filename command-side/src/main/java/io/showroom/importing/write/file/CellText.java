package io.showroom.importing.write.file;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of cells: what a workbook writes in their place, and what it means by them. */
public final class CellText {

    /** What a formula says that nobody has worked out yet. */
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

    /** Whether the text is an error that a spreadsheet shows in the place of a value. */
    public static boolean isError(String text) {
        return ERRORS.contains(text.strip());
    }

    /** The text as a workbook writes it; what would be read as an escaped character is written so that it is not. */
    public static String escaped(String text) {
        return ESCAPED.matcher(text).replaceAll("_x005F_x$1_");
    }

    /**
     * The text that a workbook means: escaped characters are themselves, invisible ones are gone, lines end with \n.
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

    /** The text of a file that is no workbook: an escaped end of line that another program left there is one. */
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
