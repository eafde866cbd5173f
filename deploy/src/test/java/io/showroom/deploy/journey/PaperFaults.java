package io.showroom.deploy.journey;

import io.showroom.deploy.journey.PaperText.Letter;
import java.awt.geom.Rectangle2D;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is wrong with texts on paper: missing, cut off, laid over one another, too small, a figure broken over lines.
 */
final class PaperFaults {

    /** A figure, a time, a day, an identification number: together on one line wherever it stands. */
    private static final Pattern TOGETHER =
            Pattern.compile("(?<![A-Za-z0-9-])(?:[A-HJ-NPR-Z0-9]{17}|[+]?\\d[\\d:.,/%*-]{0,22}[\\d%])(?![A-Za-z0-9-])");

    /** A text of digits and blanks, such as a phone number. */
    private static final Pattern DIGITS = Pattern.compile("[+\\d][\\d *:-]{1,22}");

    private static final double EDGE = 12;
    private static final double SMALLEST = 5;
    private static final double BLURRED = 1.2;
    private static final double OVER = 0.2;
    private static final int NEIGHBOURS = 2;
    private static final int TOLD = 12;

    private final List<Letter> letters;
    private final Rectangle2D paper;
    private final List<Reading> readings;
    private final List<String> found = new ArrayList<>();
    private final Set<String> lines = new HashSet<>();

    private PaperFaults(byte[] pdf) {
        this.letters = PaperText.of(pdf);
        this.paper = PaperText.paper(pdf);
        this.readings = List.of(Reading.of(letters), Reading.of(inReadingOrder(letters)));
    }

    /**
     * Letters read one after the other.
     *
     * @param said what they say, plainly
     * @param saying the letter behind each character
     */
    private record Reading(String said, List<Letter> saying) {

        static Reading of(List<Letter> letters) {
            StringBuilder said = new StringBuilder();
            List<Letter> saying = new ArrayList<>();
            for (Letter letter : letters) {
                String plain = plain(letter.text());
                said.append(plain);
                for (int i = 0; i < plain.length(); i++) {
                    saying.add(letter);
                }
            }
            return new Reading(said.toString(), saying);
        }

        /** How often a text stands there, and how often of these with each figure on one line. */
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
    }

    /** Letters of a font that stands in for another are written after the others of their line. */
    private static List<Letter> inReadingOrder(List<Letter> written) {
        List<Letter> ordered = new ArrayList<>();
        List<Letter> line = new ArrayList<>();
        for (Letter letter : written) {
            if (!line.isEmpty() && !sameLine(line.getFirst(), letter)) {
                ordered.addAll(fromTheLeft(line));
                line.clear();
            }
            line.add(letter);
        }
        ordered.addAll(fromTheLeft(line));
        return ordered;
    }

    private static List<Letter> fromTheLeft(List<Letter> line) {
        return line.stream()
                .sorted(Comparator.comparingDouble(letter -> letter.box().getX()))
                .toList();
    }

    private static boolean sameLine(Letter one, Letter other) {
        return one.page() == other.page() && Math.abs(one.line() - other.line()) <= BLURRED;
    }

    /**
     * Everything found; empty if nothing is.
     *
     * @param pdf the paper
     * @param texts what must stand on it, each as often as it is given
     */
    static List<String> of(byte[] pdf, List<String> texts) {
        PaperFaults faults = new PaperFaults(pdf);
        faults.places();
        faults.overlaps();
        faults.whole(texts);
        return faults.found.stream().limit(TOLD).toList();
    }

    /** Index of the last page on which a text stands; -1 if it stands nowhere. */
    static int page(byte[] pdf, String text) {
        PaperFaults faults = new PaperFaults(pdf);
        Reading reading = faults.readings.getFirst();
        int at = reading.said().lastIndexOf(plain(text));
        return at < 0 ? -1 : reading.saying().get(at).page();
    }

    /** Pages, but the last, on which none of these headings stands. */
    static List<Integer> pagesWithout(byte[] pdf, List<String> headings) {
        PaperFaults faults = new PaperFaults(pdf);
        Map<Integer, String> pages = faults.letters.stream()
                .collect(Collectors.groupingBy(
                        Letter::page,
                        TreeMap::new,
                        Collectors.mapping(letter -> plain(letter.text()), Collectors.joining())));
        int last = pages.keySet().stream().max(Comparator.naturalOrder()).orElse(0);
        return pages.entrySet().stream()
                .filter(page -> page.getKey() < last)
                .filter(page -> headings.stream().map(PaperFaults::plain).noneMatch(page.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void places() {
        Rectangle2D within =
                new Rectangle2D.Double(EDGE, EDGE, paper.getWidth() - 2 * EDGE, paper.getHeight() - 2 * EDGE);
        for (Letter letter : letters) {
            if (!within.contains(letter.box())) {
                add("at the edge", letter);
            } else if (!larger(letter.seen()).contains(letter.box())) {
                add("cut off", letter);
            } else if (letter.size() < SMALLEST) {
                add("smaller than can be read", letter);
            }
        }
    }

    private static Rectangle2D larger(Rectangle2D bounds) {
        return new Rectangle2D.Double(
                bounds.getX() - BLURRED,
                bounds.getY() - BLURRED,
                bounds.getWidth() + 2 * BLURRED,
                bounds.getHeight() + 2 * BLURRED);
    }

    private void overlaps() {
        List<Letter> sorted = letters.stream()
                .sorted(Comparator.comparingInt(Letter::page)
                        .thenComparingDouble(letter -> letter.box().getX()))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            Letter one = sorted.get(i);
            for (int j = i + 1; j < sorted.size(); j++) {
                Letter other = sorted.get(j);
                if (other.page() != one.page() || other.box().getX() > one.box().getMaxX()) {
                    break;
                }
                if (over(one, other)) {
                    add("laid over “" + around(other) + "”", one);
                }
            }
        }
    }

    /** Neighbours in a line may stand close; the same letter a hair aside is bold print. */
    private static boolean over(Letter one, Letter other) {
        if (sameLine(one, other) && Math.abs(one.place() - other.place()) <= NEIGHBOURS) {
            return false;
        }
        Rectangle2D both = one.box().createIntersection(other.box());
        if (both.isEmpty()) {
            return false;
        }
        boolean bold = one.text().equals(other.text())
                && Math.abs(one.box().getX() - other.box().getX()) < BLURRED
                && Math.abs(one.line() - other.line()) < BLURRED;
        double smaller = Math.min(area(one.box()), area(other.box()));
        return !bold && area(both) > OVER * smaller;
    }

    private static double area(Rectangle2D box) {
        return box.getWidth() * box.getHeight();
    }

    private void whole(List<String> texts) {
        Map<String, Long> wanted = texts.stream()
                .map(String::strip)
                .filter(text -> !plain(text).isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        wanted.forEach((text, times) -> {
            int there = 0;
            int whole = 0;
            for (Reading reading : readings) {
                int[] of = reading.times(text);
                there = Math.max(there, of[0]);
                whole = Math.max(whole, of[1]);
            }
            if (whole < times) {
                found.add((there < times ? "not there: " : "broken over lines: ") + text + " (" + whole + " of " + times
                        + ")");
            }
        });
    }

    /** One fault of a kind for a line is enough. */
    private void add(String fault, Letter letter) {
        String where = " on page " + (letter.page() + 1);
        if (lines.add(fault + where + " " + Math.round(letter.line()))) {
            found.add(fault + where + ": " + around(letter));
        }
    }

    private String around(Letter letter) {
        return letters.subList(Math.max(0, letter.place() - 6), Math.min(letters.size(), letter.place() + 10)).stream()
                .map(Letter::text)
                .collect(Collectors.joining());
    }

    /** A text without blanks, letters that look alike made one: a font may have one shape for both. */
    private static String plain(String text) {
        return Radicals.unified(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("[\\s\\u200B\\u00AD]", "")
                .replaceAll("[\\u2010\\u2011\\u2212]", "-")
                .replaceAll("[\\u2044\\u2215]", "/")
                .replaceAll("[\\u2027\\u30FB\\u2022]", "·");
    }
}
