package io.showroom.deploy.bench;

import java.util.List;
import java.util.Locale;

/**
 * How a page was served to one user.
 *
 * @param address what was asked for
 * @param user who asked; empty for nobody
 * @param limited whether the limits hold for it
 * @param p50 milliseconds that half of the times took at most
 * @param p95 milliseconds that nineteen of twenty times took at most
 * @param kilobytes transferred for the page, packed, once its assets are kept (thousands of bytes; the most of all
 *     languages)
 * @param firstVisitKilobytes transferred for the page and all it needs, with nothing kept
 */
record PageFigure(
        String address,
        String user,
        boolean limited,
        double p50,
        double p95,
        double kilobytes,
        double firstVisitKilobytes) {

    static PageFigure of(PageList.Page page, String address, String user, List<Double> seconds, int bytes, int first) {
        List<Double> sorted = seconds.stream().sorted().toList();
        return new PageFigure(
                address, user, page.limited(), share(sorted, 50), share(sorted, 95), bytes / 1000.0, first / 1000.0);
    }

    private static double share(List<Double> sorted, int percent) {
        int place = (sorted.size() * percent + 99) / 100;
        return sorted.get(Math.max(0, place - 1)) * 1000;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-11s p50 %6.1f ms  p95 %6.1f ms  %6.1f kB  first visit %5.0f kB  %s%s",
                user.isEmpty() ? "nobody" : user,
                p50,
                p95,
                kilobytes,
                firstVisitKilobytes,
                limited ? "" : "(told) ",
                address);
    }
}
