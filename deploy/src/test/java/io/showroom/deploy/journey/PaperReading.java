package io.showroom.deploy.journey;

import io.showroom.deploy.journey.PaperText.Letter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Letters of a printed page in reading order.
 *
 * @param said their normalized text
 * @param saying the letter of each character
 */
record PaperReading(String said, List<Letter> saying) {

    static final double BLURRED = 1.2;

    /** A figure, a time, a date or an identification number, which must not be broken over lines. */
    private static final Pattern TOGETHER =
            Pattern.compile("(?<![A-Za-z0-9-])(?:[A-HJ-NPR-Z0-9]{17}|[+]?\\d[\\d:.,/%*-]{0,22}[\\d%])(?![A-Za-z0-9-])");

    /** A text of digits and blanks, such as a phone number. */
    private static final Pattern DIGITS = Pattern.compile("[+\\d][\\d *:-]{1,22}");

    /** Returns the letters in the order of the PDF. */
    static PaperReading asWritten(List<Letter> letters) {
        return of(letters);
    }

    /** Returns consecutive letters of a line sorted from the left. */
    static PaperReading fromTheLeft(List<Letter> letters) {
        return of(inReadingOrder(letters));
    }

    private static PaperReading of(List<Letter> letters) {
        StringBuilder said = new StringBuilder();
        List<Letter> saying = new ArrayList<>();
        for (Letter letter : letters) {
            String plain = plain(letter.text());
            said.append(plain);
            for (int i = 0; i < plain.length(); i++) {
                saying.add(letter);
            }
        }
        return new PaperReading(said.toString(), saying);
    }

    /** Returns how often a text occurs, and how often with each of its figures on one line. */
    int[] times(String text) {
        String plain = plain(text);
        int whole = 0;
        int broken = 0;
        for (int at = said.indexOf(plain); at >= 0; at = said.indexOf(plain, at + plain.length())) {
            if (together(text, at)) {
                whole++;
            } else {
                broken++;
            }
        }
        return new int[] {whole + broken, whole};
    }

    private boolean together(String text, int at) {
        if (DIGITS.matcher(text).matches()) {
            return onALine(at, at + plain(text).length());
        }
        for (MatchResult figure : TOGETHER.matcher(text).results().toList()) {
            int from = at + plain(text.substring(0, figure.start())).length();
            if (!onALine(from, from + plain(figure.group()).length())) {
                return false;
            }
        }
        return true;
    }

    private boolean onALine(int from, int to) {
        Letter first = saying.get(from);
        return saying.subList(from, to).stream().allMatch(letter -> sameLine(letter, first));
    }

    /** In the PDF, letters of a fallback font follow the others of their line. */
    private static List<Letter> inReadingOrder(List<Letter> written) {
        List<Letter> ordered = new ArrayList<>();
        List<Letter> line = new ArrayList<>();
        for (Letter letter : written) {
            if (!line.isEmpty() && !sameLine(line.getFirst(), letter)) {
                ordered.addAll(sorted(line));
                line.clear();
            }
            line.add(letter);
        }
        ordered.addAll(sorted(line));
        return ordered;
    }

    private static List<Letter> sorted(List<Letter> line) {
        return line.stream()
                .sorted(Comparator.comparingDouble(letter -> letter.box().getX()))
                .toList();
    }

    /** Returns whether two letters are on one line. */
    static boolean sameLine(Letter one, Letter other) {
        return one.page() == other.page() && Math.abs(one.line() - other.line()) <= BLURRED;
    }

    /** Returns a text without blanks and with similar glyphs unified, because a font may have one glyph for both. */
    static String plain(String text) {
        return Radicals.unified(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("[\\s\\u200B\\u00AD]", "")
                .replaceAll("[\\u2010\\u2011\\u2212]", "-")
                .replaceAll("[\\u2044\\u2215]", "/")
                .replaceAll("[\\u2027\\u30FB\\u2022]", "·");
    }
}
