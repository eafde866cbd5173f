package io.showroom.importing.write.file;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Number format of a cell, as far as it changes the text that a person reads.
 *
 * @param kind kind of value
 * @param digits minimum number of digits; 0 for no minimum
 */
record NumberStyle(Kind kind, int digits) {

    /** Kind of value that a number represents. */
    enum Kind {
        NUMBER,
        DAY,
        TIME,
        ELAPSED,
        PERCENT
    }

    static final NumberStyle NUMBER = new NumberStyle(Kind.NUMBER, 0);
    private static final NumberStyle DAY = new NumberStyle(Kind.DAY, 0);
    private static final NumberStyle TIME = new NumberStyle(Kind.TIME, 0);
    private static final NumberStyle ELAPSED = new NumberStyle(Kind.ELAPSED, 0);
    private static final NumberStyle PERCENT = new NumberStyle(Kind.PERCENT, 0);

    private static final Pattern SINCE = Pattern.compile("\\[(h+|m+|s+)]");
    private static final Pattern HALVES = Pattern.compile("am/pm|a/p|上午/下午");
    private static final Pattern SAID_ONLY = Pattern.compile("\\[[^]]*]|\"[^\"]*\"?|\\\\.|_.|\\*.");
    private static final Pattern NO_DATE = Pattern.compile("general|g/通用格式|e[+-]");
    private static final Pattern ZEROS = Pattern.compile("0{2,20}");

    /** Returns the built-in format of an id that the file does not define; those of Chinese programs are included. */
    static NumberStyle builtIn(int id) {
        return switch (id) {
            case 9, 10 -> PERCENT;
            case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> DAY;
            // 34, 35, 55 and 56 are times in Chinese and days in Japanese programs; the value distinguishes them.
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56 -> TIME;
            case 46 -> ELAPSED;
            default -> NUMBER;
        };
    }

    /** Returns the format of a format code defined in the file. */
    static NumberStyle of(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        if (SINCE.matcher(lower).find()) {
            return ELAPSED;
        }
        boolean halves = HALVES.matcher(lower).find();
        String said = SAID_ONLY.matcher(HALVES.matcher(lower).replaceAll("")).replaceAll("");
        String first = NO_DATE.matcher(said.split(";", 2)[0]).replaceAll("");
        boolean figures = first.contains("0") || first.contains("#");
        boolean day = first.contains("y")
                || first.contains("d")
                || (!figures && (first.contains("e") || first.contains("g") || first.contains("aaa")));
        boolean time = halves || first.contains("h") || first.contains("s");
        if (day || (first.contains("m") && !time && !figures)) {
            return DAY;
        }
        if (time) {
            return TIME;
        }
        if (first.contains("%")) {
            return PERCENT;
        }
        return ZEROS.matcher(first).matches() ? new NumberStyle(Kind.NUMBER, first.length()) : NUMBER;
    }
}
