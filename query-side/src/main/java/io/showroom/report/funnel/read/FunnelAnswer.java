package io.showroom.report.funnel.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.showroom.report.monthclose.read.ClosedFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The funnel over a period.
 *
 * @param position position in the log that it was computed at
 * @param reading period or cohort
 * @param by what the groups are; null for none
 * @param stages first to last
 * @param rates the named rates
 * @param groups the breakdown
 * @param closed if it is about one month, read by period: the month as each store closed it, and what was entered later
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
     * @param prospects how many reached it or a later one
     * @param reachedDirectly how many did the stage's own act
     * @param skipped of {@code prospects}, how many never did the stage's own act
     * @param ofPrevious share of the stage before; null for the first and when nobody reached that one
     * @param ofFirst share of the first stage; null for the first and when nobody reached that one
     * @param medianDays median of the store days since the nearest earlier stage that the prospect really did
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
     * The named rates of docs/domain.md, section 6.1; null where there is nothing to divide by.
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
     * @param key key of the group; "none" for those without
     */
    public record Group(String key, List<StageFigures> stages, Rates rates) {}
}
