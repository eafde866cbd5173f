package io.showroom.report.stores.read;

import io.showroom.report.funnel.read.FunnelAnswer.Rates;
import io.showroom.report.funnel.read.FunnelAnswer.StageFigures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The results of a store in some days.
 *
 * @param stages number of prospects with the stage's own act in these days, as the funnel by period counts them
 * @param captureRate captured on the first visit ÷ first visits; null without any visit
 * @param defeats confirmed defeats of any kind, dated at the declaration
 */
public record StoreAchievement(
        Map<String, Long> stages, @Nullable Double captureRate, long defeats) {

    /** The stages that are compared, in order. */
    static final List<String> STAGES = List.of("visit", "captured", "testDrive", "order", "delivery");

    static StoreAchievement of(List<StageFigures> figures, @Nullable Rates rates, long defeats) {
        Map<String, Long> stages = new LinkedHashMap<>();
        for (String stage : STAGES) {
            stages.put(
                    stage,
                    figures.stream()
                            .filter(one -> one.stage().equals(stage))
                            .mapToLong(StageFigures::reachedDirectly)
                            .sum());
        }
        return new StoreAchievement(stages, rates == null ? null : rates.capture(), defeats);
    }

    /** Returns the number of prospects with the act of a stage. */
    public long of(String stage) {
        return stages.getOrDefault(stage, 0L);
    }
}
