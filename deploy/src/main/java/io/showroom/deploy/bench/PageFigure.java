package io.showroom.deploy.bench;

import java.util.List;
import java.util.Locale;

/**
 * Measurements of one page for one user.
 *
 * @param address requested address
 * @param user key of the user; empty for an anonymous request
 * @param limited whether the limits apply
 * @param p50 median in milliseconds
 * @param p95 95th percentile in milliseconds
 * @param kilobytes compressed size of the page with its assets cached (thousands of bytes; the largest of all
 *     languages)
 * @param firstVisitKilobytes compressed size of the page and all its assets, with an empty cache
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
