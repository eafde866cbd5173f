package io.showroom.form.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How much room a text takes. Rooms are in widths of a digit, the unit in which workbooks state the width of a column;
 * every font that has Chinese is a little narrower than it is taken for here, so that what fits by this fits anywhere.
 */
final class TextWidths {

    private static final int WIDE_FROM = 0x2E80;
    private static final double WIDE = 1.9;
    private static final double CAPITAL = 1.3;
    private static final double BROAD = 1.7;
    private static final double USUAL = 1.08;
    private static final String BROAD_LETTERS = "MWmw@%—→…✓";

    /** A short text with a digit: a plate, a model's name with its engine. */
    private static final double SHORT = 14;

    /** What may not be torn where lines break: between Chinese characters they may, after a blank they may. */
    private static final Pattern PIECE = Pattern.compile(
            "[（【《「『〈〔“‘]*(?:[^\\s⺀-\\x{10FFFF}]+|[⺀-\\x{10FFFF}])" + "[，。、；：？！）】》」』〉〕”’…]*\\s*|\\s+|[（【《「『〈〔“‘]+");

    /** Figures, times, days, moments, phone numbers: no letter among them. */
    private static final Pattern FIGURES = Pattern.compile("[^\\p{L}\\v]{1,24}");

    private static final Pattern DIGIT_IN_A_WORD = Pattern.compile("[^\\s]*\\d[^\\s]*");

    private TextWidths() {}

    /** The room of a text on one line. */
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

    /** Whether a text must stand on one line: a figure, a time, a day, a phone number, a plate. */
    static boolean whole(String text) {
        return FIGURES.matcher(text).matches() || (DIGIT_IN_A_WORD.matcher(text).matches() && of(text) <= SHORT);
    }

    /** The room of the longest part of a text that must not be torn. */
    static double longest(String text) {
        return whole(text)
                ? of(text)
                : pieces(text).stream()
                        .mapToDouble(piece -> of(piece.stripTrailing()))
                        .max()
                        .orElse(0);
    }

    /** How many lines a text takes in so much room. */
    static int lines(String text, double room) {
        return text.lines()
                .mapToInt(paragraph -> broken(paragraph, room).size())
                .sum();
    }

    /** A text in parts of no more than so many lines; put together they are the text again. */
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

    /** How much of a word fits, one letter at least. */
    private static int fitting(String word, double room) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && of(word.substring(0, word.offsetByCodePoints(end, 1))) <= room) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }

    /** The least room in which a text takes no more than so many lines, and nothing in it is torn. */
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
