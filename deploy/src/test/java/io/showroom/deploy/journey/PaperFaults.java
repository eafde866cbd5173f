package io.showroom.deploy.journey;

import io.showroom.deploy.journey.PaperText.Letter;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds faults of printed texts: missing, cut off, overlapping, too small, a figure broken over lines. */
final class PaperFaults {

    private static final double EDGE = 12;
    private static final double SMALLEST = 5;
    private static final double OVER = 0.2;
    private static final int NEIGHBOURS = 2;
    private static final int TOLD = 12;

    private final List<Letter> letters;
    private final Rectangle2D paper;
    private final List<PaperReading> readings;
    private final List<String> found = new ArrayList<>();
    private final Set<String> lines = new HashSet<>();

    private PaperFaults(byte[] pdf) {
        this.letters = PaperText.of(pdf);
        this.paper = PaperText.paper(pdf);
        this.readings = List.of(PaperReading.asWritten(letters), PaperReading.fromTheLeft(letters));
    }

    /**
     * Returns all faults; empty if there are none.
     *
     * @param pdf the printed document
     * @param texts expected texts, each as often as it must occur
     */
    static List<String> of(byte[] pdf, List<String> texts) {
        PaperFaults faults = new PaperFaults(pdf);
        faults.places();
        faults.overlaps();
        faults.whole(texts);
        return faults.found.stream().limit(TOLD).toList();
    }

    /** Returns the index of the last page with a text; -1 if there is none. */
    static int page(byte[] pdf, String text) {
        PaperFaults faults = new PaperFaults(pdf);
        PaperReading reading = faults.readings.getFirst();
        int at = reading.said().lastIndexOf(PaperReading.plain(text));
        return at < 0 ? -1 : reading.saying().get(at).page();
    }

    /** Returns the pages, except the last, without any of these headings. */
    static List<Integer> pagesWithout(byte[] pdf, List<String> headings) {
        PaperFaults faults = new PaperFaults(pdf);
        Map<Integer, String> pages = faults.letters.stream()
                .collect(Collectors.groupingBy(
                        Letter::page,
                        TreeMap::new,
                        Collectors.mapping(letter -> PaperReading.plain(letter.text()), Collectors.joining())));
        int last = pages.keySet().stream().max(Comparator.naturalOrder()).orElse(0);
        return pages.entrySet().stream()
                .filter(page -> page.getKey() < last)
                .filter(page -> headings.stream().map(PaperReading::plain).noneMatch(page.getValue()::contains))
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
                bounds.getX() - PaperReading.BLURRED,
                bounds.getY() - PaperReading.BLURRED,
                bounds.getWidth() + 2 * PaperReading.BLURRED,
                bounds.getHeight() + 2 * PaperReading.BLURRED);
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

    /** Adjacent letters of a line may be close; the same letter slightly displaced is simulated bold print. */
    private static boolean over(Letter one, Letter other) {
        if (PaperReading.sameLine(one, other) && Math.abs(one.place() - other.place()) <= NEIGHBOURS) {
            return false;
        }
        Rectangle2D both = one.box().createIntersection(other.box());
        if (both.isEmpty()) {
            return false;
        }
        boolean bold = one.text().equals(other.text())
                && Math.abs(one.box().getX() - other.box().getX()) < PaperReading.BLURRED
                && Math.abs(one.line() - other.line()) < PaperReading.BLURRED;
        double smaller = Math.min(area(one.box()), area(other.box()));
        return !bold && area(both) > OVER * smaller;
    }

    private static double area(Rectangle2D box) {
        return box.getWidth() * box.getHeight();
    }

    private void whole(List<String> texts) {
        Map<String, Long> wanted = texts.stream()
                .map(String::strip)
                .filter(text -> !PaperReading.plain(text).isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        wanted.forEach((text, times) -> {
            int there = 0;
            int whole = 0;
            for (PaperReading reading : readings) {
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

    /** Adds at most one fault of a kind per line. */
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
}
