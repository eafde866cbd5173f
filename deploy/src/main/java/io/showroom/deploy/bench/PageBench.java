package io.showroom.deploy.bench;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.JdbcTemplate;

/** Requests every page as every user listed for it, in both languages, and compares the results with the limits. */
final class PageBench {

    private static final List<String> LANGUAGES = List.of("zh-CN", "en");
    private static final int ROUNDS_BEFORE = 3;
    private static final int WARM_UP = 4;
    private static final int ASKED = 20;
    private static final int AT_LEAST = 3;
    private static final double PATIENCE_SECONDS = 10;
    private static final double MOST_MILLISECONDS = 150;
    private static final double MOST_KILOBYTES = 100;
    private static final double MOST_AT_FIRST = 1500;

    private final String url;
    private final Map<String, String> values;
    private final PrintStream out;
    private final Map<String, Integer> assets = new HashMap<>();

    /**
     * Creates the benchmark of a running system.
     *
     * @param today current date at the store
     */
    PageBench(String url, JdbcTemplate database, LocalDate today, PrintStream out) {
        this.url = url;
        this.out = out;
        this.values = PageValues.of(database, today);
    }

    /**
     * Measures each page and prints a line for it. Before that, every page is requested a few times as a warm-up, so
     * that the first page does not bear the cost of the start.
     */
    List<PageFigure> pages() {
        List<PageFigure> figures = new ArrayList<>();
        Map<String, BrowserSession> people = new HashMap<>();
        try (BrowserSession nobody = new BrowserSession(url)) {
            for (int round = 0; round < ROUNDS_BEFORE; round++) {
                int n = round;
                each(people, nobody, (page, user, browser) -> {
                    if (page.limited()) {
                        browser.ask(page.filledIn(values(n)), LANGUAGES.get(n % LANGUAGES.size()));
                    }
                });
            }
            each(people, nobody, (page, user, browser) -> figures.add(tell(measure(page, user, browser))));
        } finally {
            people.values().forEach(BrowserSession::close);
        }
        return figures;
    }

    private void each(Map<String, BrowserSession> people, BrowserSession nobody, Asking asking) {
        for (PageList.Page page : PageList.pages()) {
            if (page.users().isEmpty()) {
                asking.ask(page, "", nobody);
            }
            for (String user : page.users()) {
                asking.ask(page, user, people.computeIfAbsent(user, name -> new BrowserSession(url).as(name)));
            }
        }
    }

    private interface Asking {
        void ask(PageList.Page page, String user, BrowserSession browser);
    }

    /** Returns the three limits. */
    static List<BenchFigure> limits(List<PageFigure> pages) {
        return List.of(
                limit("P-time", "ms, p95 of the slowest page", pages, PageFigure::p95, MOST_MILLISECONDS),
                limit(
                        "P-bytes",
                        "kB, the heaviest page once assets are kept",
                        pages,
                        PageFigure::kilobytes,
                        MOST_KILOBYTES),
                limit(
                        "P-first",
                        "kB, the heaviest very first visit",
                        pages,
                        PageFigure::firstVisitKilobytes,
                        MOST_AT_FIRST));
    }

    private static BenchFigure limit(
            String id, String what, List<PageFigure> pages, ToDoubleFunction<PageFigure> measure, double goal) {
        List<PageFigure> limited = pages.stream()
                .filter(PageFigure::limited)
                .sorted((one, other) -> Double.compare(measure.applyAsDouble(other), measure.applyAsDouble(one)))
                .toList();
        PageFigure worst = limited.getFirst();
        long over = limited.stream()
                .filter(page -> measure.applyAsDouble(page) > goal)
                .count();
        return BenchFigure.limit(
                id,
                String.format(
                        Locale.ROOT,
                        "%s: %s as %s; %d of %d over the limit",
                        what,
                        worst.address(),
                        worst.user().isEmpty() ? "nobody" : worst.user(),
                        over,
                        limited.size()),
                limited.stream().map(measure::applyAsDouble).toList(),
                goal);
    }

    /** With a different day each time, so that no cached list is measured. */
    private Map<String, String> values(int round) {
        Map<String, String> filled = new HashMap<>(values);
        filled.computeIfPresent(
                "otherday", (name, day) -> LocalDate.parse(day).minusDays(round).toString());
        return filled;
    }

    private PageFigure measure(PageList.Page page, String user, BrowserSession browser) {
        int times = page.limited() ? ASKED : 1;
        int warmUp = page.limited() ? WARM_UP : 0;
        List<Double> seconds = new ArrayList<>();
        int bytes = 0;
        int first = 0;
        double waited = 0;
        for (int n = 0; n < warmUp + times && (waited < PATIENCE_SECONDS || seconds.size() < AT_LEAST); n++) {
            HttpAnswer served = browser.ask(page.filledIn(values(n)), LANGUAGES.get(n % LANGUAGES.size()));
            waited += served.seconds();
            if (n >= warmUp || waited > PATIENCE_SECONDS) {
                seconds.add(served.seconds());
            }
            bytes = Math.max(bytes, served.bytes());
            if (n < LANGUAGES.size()) {
                first = Math.max(first, served.bytes() + assets(served, browser));
            }
        }
        return PageFigure.of(page, page.filledIn(values), user, seconds, bytes, first);
    }

    private int assets(HttpAnswer page, BrowserSession browser) {
        return page.assets().stream()
                .mapToInt(asset -> assets.computeIfAbsent(asset, path -> {
                    HttpAnswer served = browser.ask(path, "en");
                    if (!served.isKept()) {
                        throw new IllegalStateException("a browser would ask again for " + path);
                    }
                    return served.bytes();
                }))
                .sum();
    }

    private PageFigure tell(PageFigure figure) {
        out.println(figure.line());
        return figure;
    }
}
