package io.showroom.form.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Estimates text widths in widths of a digit, the unit of column widths in workbooks. Every font with Chinese
 * characters is slightly narrower than assumed here, so what fits by this estimate fits in all of them.
 */
final class TextWidths {

    private static final int WIDE_FROM = 0x2E80;
    private static final double WIDE = 1.9;
    private static final double CAPITAL = 1.3;
    private static final double BROAD = 1.7;
    private static final double USUAL = 1.08;
    private static final String BROAD_LETTERS = "MWmw@%—→…✓";

    /**
     * Maximum width of a short text with a digit that is kept on one line, such as a plate or a model with its engine.
     */
    private static final double SHORT = 14;

    /** An unbreakable piece of text: lines may break between Chinese characters and after spaces. */
    private static final Pattern PIECE = Pattern.compile(
            "[（【《「『〈〔“‘]*(?:[^\\s⺀-\\x{10FFFF}]+|[⺀-\\x{10FFFF}])" + "[，。、；：？！）】》」』〉〕”’…]*\\s*|\\s+|[（【《「『〈〔“‘]+");

    /** Numbers, times, days and phone numbers: no letters. */
    private static final Pattern FIGURES = Pattern.compile("[^\\p{L}\\v]{1,24}");

    private static final Pattern DIGIT_IN_A_WORD = Pattern.compile("[^\\s]*\\d[^\\s]*");

    private TextWidths() {}

    /** Returns the width of a text on one line. */
    static double of(String text) {
        return text.codePoints().mapToDouble(TextWidths::of).sum();
    }

    private static double of(int letter) {
        if (letter >= WIDE_FROM) {
            return WIDE;
        }
        if (BROAD_LETTERS.indexOf(letter) >= 0) {
            return BROAD;
        }
        return Character.isUpperCase(letter) ? CAPITAL : USUAL;
    }

    /** Whether a text must be on one line: a number, time, day, phone number or plate. */
    static boolean whole(String text) {
        return FIGURES.matcher(text).matches() || (DIGIT_IN_A_WORD.matcher(text).matches() && of(text) <= SHORT);
    }

    /** Returns the width of the longest unbreakable part of a text. */
    static double longest(String text) {
        return whole(text)
                ? of(text)
                : pieces(text).stream()
                        .mapToDouble(piece -> of(piece.stripTrailing()))
                        .max()
                        .orElse(0);
    }

    /** Returns the number of lines of a text in the given width. */
    static int lines(String text, double room) {
        return text.lines()
                .mapToInt(paragraph -> broken(paragraph, room).size())
                .sum();
    }

    /** Splits a text into parts of at most {@code lines} lines; their concatenation is the text. */
    static List<String> parts(String text, double room, int lines) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int taken = 0;
        for (String paragraph : text.split("(?<=\n)")) {
            for (String line : broken(paragraph, room)) {
                if (taken == lines) {
                    parts.add(part.toString());
                    part.setLength(0);
                    taken = 0;
                }
                part.append(line);
                taken++;
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static List<String> broken(String paragraph, double room) {
        if (of(paragraph) <= room) {
            return List.of(paragraph);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double taken = 0;
        for (String piece : pieces(paragraph)) {
            if (taken > 0 && taken + of(piece.stripTrailing()) > room) {
                lines.add(line.toString());
                line.setLength(0);
                taken = 0;
            }
            String rest = piece;
            while (of(rest.stripTrailing()) > room) {
                int end = fitting(rest, room);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(rest);
            taken += of(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Returns the length of the part of a word that fits, at least one character. */
    private static int fitting(String word, double room) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && of(word.substring(0, word.offsetByCodePoints(end, 1))) <= room) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }

    /** Returns the least width in which a text has at most {@code lines} lines and nothing unbreakable is broken. */
    static double within(String text, int lines) {
        double room = Math.max(1, longest(text));
        while (lines(text, room) > lines) {
            room++;
        }
        return room;
    }

    private static List<String> pieces(String text) {
        return PIECE.matcher(text).results().map(MatchResult::group).toList();
    }
}
