package io.showroom.report.retainednew.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.showroom.report.monthclose.read.ClosedFigures;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the retained-versus-new report of one month (docs/domain.md, section 6.2).
 *
 * @param position position in the log that it was computed at
 * @param month the month, such as 2026-03
 * @param by code of the breakdown; null for none
 * @param total the figures of all prospects
 * @param groups the breakdown; its figures add up to the total, except for moves between groups
 * @param closed the figures as each store closed the month, and the later corrections; empty while no store has closed
 *     it
 * @param before the months before, earliest first, without groups; only for the page, otherwise empty
 */
public record RetainedNewAnswer(
        long position,
        String month,
        @Nullable String by,
        BothColumns total,
        List<Group> groups,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ClosedFigures> closed,
        @JsonIgnore List<RetainedNewAnswer> before) {

    /** Creates an answer without closed figures and months before. */
    RetainedNewAnswer(long position, String month, @Nullable String by, BothColumns total, List<Group> groups) {
        this(position, month, by, total, groups, List.of(), List.of());
    }

    RetainedNewAnswer with(List<ClosedFigures> asClosed, List<RetainedNewAnswer> monthsBefore) {
        return new RetainedNewAnswer(position, month, by, total, groups, asClosed, monthsBefore);
    }

    /**
     * Both columns.
     *
     * @param retained open at the month's first instant
     * @param opened opened within the month
     * @param ratio orders of the retained per order of the new; null if there is no order of the new
     */
    public record BothColumns(
            ColumnFigures retained,
            @JsonProperty("new") ColumnFigures opened,
            @Nullable Double ratio) {}

    /**
     * One group of the breakdown.
     *
     * @param key key of the group; "none" for prospects without the attribute
     * @param ratio orders of the retained per order of the new; null if there is no order of the new
     * @param movedIn moved in from other groups while open
     * @param movedOut moved out to other groups while open
     */
    public record Group(
            String key,
            ColumnFigures retained,
            @JsonProperty("new") ColumnFigures opened,
            @Nullable Double ratio,
            long movedIn,
            long movedOut) {}

    /**
     * One column.
     *
     * @param base prospects at the start of the column
     * @param reopened those of the base opened by the cancellation of an earlier month's order
     * @param orders net of those cancelled within the month
     * @param grossOrders all orders
     * @param defeats by kind
     * @param openAtEnd still open in this row at the month's end: base − orders − defeats + movedIn − movedOut
     * @param conversion orders ÷ base; null without a base
     * @param movedIn moved in from other rows while open
     * @param movedOut moved out to other rows while open
     */
    public record ColumnFigures(
            long base,
            long reopened,
            long orders,
            long grossOrders,
            Map<String, Long> defeats,
            long openAtEnd,
            @Nullable Double conversion,
            long movedIn,
            long movedOut) {}
}
