package io.showroom.deploy.bench;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A measured ratio, or an absolute figure with a limit.
 *
 * @param id short name
 * @param what what was divided by what, with the medians of both
 * @param ratio median over the rounds
 * @param low lowest of the rounds
 * @param high highest of the rounds
 * @param goal target value; null for a figure without a target
 * @param met whether the target is met; null without a target
 */
record BenchFigure(
        String id,
        String what,
        double ratio,
        double low,
        double high,
        @Nullable Double goal,
        @Nullable Boolean met) {

    /** Returns a ratio with a lower bound. */
    static BenchFigure atLeast(String id, String what, List<Double> rounds, double goal) {
        double ratio = median(rounds);
        return of(id, what, rounds, goal, ratio >= goal);
    }

    /** Returns a ratio with an upper bound. */
    static BenchFigure atMost(String id, String what, List<Double> rounds, double goal) {
        double ratio = median(rounds);
        return of(id, what, rounds, goal, ratio <= goal);
    }

    /** Returns an absolute figure with an upper bound that holds for every measurement; shows the highest. */
    static BenchFigure limit(String id, String what, List<Double> measured, double limit) {
        double highest = measured.stream().max(Double::compare).orElseThrow();
        double lowest = measured.stream().min(Double::compare).orElseThrow();
        return new BenchFigure(id, what, highest, lowest, highest, limit, highest <= limit);
    }

    /** Returns a figure without a target. */
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
