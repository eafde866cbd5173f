package io.showroom.deploy.bench;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One ratio measured, or one figure with a limit.
 *
 * @param id short name
 * @param what what was divided by what, and the medians behind it
 * @param ratio median over the rounds
 * @param low lowest of the rounds
 * @param high highest of the rounds
 * @param goal what it should be; null for a figure that is only told
 * @param met whether it is; null without a goal
 */
record BenchFigure(
        String id,
        String what,
        double ratio,
        double low,
        double high,
        @Nullable Double goal,
        @Nullable Boolean met) {

    /** A ratio that should be at least so much. */
    static BenchFigure atLeast(String id, String what, List<Double> rounds, double goal) {
        double ratio = median(rounds);
        return of(id, what, rounds, goal, ratio >= goal);
    }

    /** A ratio that should be at most so much. */
    static BenchFigure atMost(String id, String what, List<Double> rounds, double goal) {
        double ratio = median(rounds);
        return of(id, what, rounds, goal, ratio <= goal);
    }

    /** Absolute figures of which not one may be above a limit; shows the highest. */
    static BenchFigure limit(String id, String what, List<Double> measured, double limit) {
        double highest = measured.stream().max(Double::compare).orElseThrow();
        double lowest = measured.stream().min(Double::compare).orElseThrow();
        return new BenchFigure(id, what, highest, lowest, highest, limit, highest <= limit);
    }

    /** A ratio told beside the others. */
    static BenchFigure told(String id, String what, List<Double> rounds) {
        return of(id, what, rounds, null, null);
    }

    String line() {
        String wanted = goal == null
                ? ""
                : String.format(Locale.ROOT, "  goal %.4g %s", goal, Boolean.TRUE.equals(met) ? "met" : "NOT MET");
        return String.format(
                Locale.ROOT, "%-12s %8.4g  (%.4g to %.4g)%s%n             %s", id, ratio, low, high, wanted, what);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static BenchFigure of(
            String id, String what, List<Double> rounds, @Nullable Double goal, @Nullable Boolean met) {
        return new BenchFigure(
                id,
                what,
                median(rounds),
                rounds.stream().min(Double::compare).orElseThrow(),
                rounds.stream().max(Double::compare).orElseThrow(),
                goal,
                met);
    }
}
