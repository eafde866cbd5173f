package io.showroom.report.funnel.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.showroom.report.monthclose.read.ClosedFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the funnel over some days.
 *
 * @param position position in the log that it was computed at
 * @param reading {@code period} or {@code cohort}
 * @param by code of the breakdown; null for none
 * @param stages first to last
 * @param rates the named rates
 * @param groups the breakdown
 * @param closed for one whole month in the period reading: the figures as each store closed it, and the later
 *     corrections; empty otherwise
 */
public record FunnelAnswer(
        long position,
        String reading,
        @Nullable String by,
        List<StageFigures> stages,
        Rates rates,
        List<Group> groups,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ClosedFigures> closed) {

    FunnelAnswer with(List<ClosedFigures> asClosed) {
        return new FunnelAnswer(position, reading, by, stages, rates, groups, asClosed);
    }

    /**
     * One stage.
     *
     * @param stage its name
     * @param prospects number that reached it or a later one
     * @param reachedDirectly number with the stage's own act
     * @param skipped of {@code prospects}, the number without the stage's own act
     * @param ofPrevious share of the stage before; null for the first and if nobody reached that one
     * @param ofFirst share of the first stage; null for the first and if nobody reached that one
     * @param medianDays median of the store days since the nearest earlier stage with an act of its own; null if there
     *     is none
     */
    public record StageFigures(
            String stage,
            long prospects,
            long reachedDirectly,
            long skipped,
            @Nullable Double ofPrevious,
            @Nullable Double ofFirst,
            @Nullable Double medianDays) {}

    /**
     * The named rates of docs/domain.md, section 6.1; null where the denominator is 0.
     *
     * @param capture 留档率
     * @param testDrive 试乘试驾率
     * @param closing 成交率
     * @param againVisit 再次来店率
     * @param invitation 邀约到店率
     * @param defeat 战败率
     */
    public record Rates(
            @Nullable Double capture,
            @Nullable Double testDrive,
            @Nullable Double closing,
            @Nullable Double againVisit,
            @Nullable Double invitation,
            @Nullable Double defeat) {}

    /**
     * One group of the breakdown.
     *
     * @param key key of the group; "none" for prospects without the attribute
     */
    public record Group(String key, List<StageFigures> stages, Rates rates) {}
}
