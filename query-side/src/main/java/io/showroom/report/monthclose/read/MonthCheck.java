package io.showroom.report.monthclose.read;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The result of recomputing a closed month's figures from the log, up to the sealed position.
 *
 * @param sealed the digest that was sealed
 * @param recomputed the digest of the recomputed figures
 * @param sound whether both are equal, and equal to the digest of the stored sealed text
 * @param differences figures that differ; empty if none does
 */
public record MonthCheck(String sealed, String recomputed, boolean sound, List<FigureDifference> differences) {

    /**
     * A figure that differs.
     *
     * @param figure its name
     * @param sealed as sealed
     * @param recomputed as recomputed
     */
    record FigureDifference(String figure, long sealed, long recomputed) {}

    static MonthCheck of(ClosedMonth closed, SealedFigures again) {
        MonthFigures before = closed.figures();
        MonthFigures now = SealedFigures.read(again.text());
        SortedSet<String> names = new TreeSet<>(before.byName().keySet());
        names.addAll(now.byName().keySet());
        List<FigureDifference> differences = new ArrayList<>();
        for (String name : names) {
            if (before.get(name) != now.get(name)) {
                differences.add(new FigureDifference(name, before.get(name), now.get(name)));
            }
        }
        boolean sound =
                closed.digest().equals(again.digest()) && closed.digest().equals(SealedFigures.digest(closed.sealed()));
        return new MonthCheck(closed.digest(), again.digest(), sound, differences);
    }
}
