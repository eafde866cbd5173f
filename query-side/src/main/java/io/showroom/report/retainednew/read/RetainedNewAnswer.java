package io.showroom.report.retainednew.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.showroom.report.monthclose.read.ClosedFigures;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The retained-versus-new report of one month.
 *
 * @param position position in the log that it was computed at
 * @param month the month, as 2026-03
 * @param by what the groups are; null for none
 * @param total all in one
 * @param groups the breakdown; its figures add up to the total, but for moves between groups
 * @param closed the month as each store closed it, and what was entered later; empty while no store has
 * @param before the months before, the earliest first, without groups; only its page asks for them
 */
public record RetainedNewAnswer(
        long position,
        String month,
        @Nullable String by,
        BothColumns total,
        List<Group> groups,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ClosedFigures> closed,
        @JsonIgnore List<RetainedNewAnswer> before) {

    /** A report of a month that nobody has closed. */
    RetainedNewAnswer(long position, String month, @Nullable String by, BothColumns total, List<Group> groups) {
        this(position, month, by, total, groups, List.of(), List.of());
    }

    RetainedNewAnswer with(List<ClosedFigures> asClosed, List<RetainedNewAnswer> monthsBefore) {
        return new RetainedNewAnswer(position, month, by, total, groups, asClosed, monthsBefore);
    }

    /**
     * Both columns side by side.
     *
     * @param retained open at the month's first instant
     * @param opened opened within the month
     * @param ratio orders of the retained to one order of the new; null without any of the new
     */
    public record BothColumns(
            ColumnFigures retained,
            @JsonProperty("new") ColumnFigures opened,
            @Nullable Double ratio) {}

    /**
     * One group of the breakdown.
     *
     * @param key key of the group; "none" for those without
     * @param movedIn came from other groups while open
     * @param movedOut left for other groups while open
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
     * @param base prospects it starts from
     * @param reopened those of the base that a cancelled order of an earlier month brought back
     * @param orders net of those cancelled within the month
     * @param grossOrders all orders
     * @param defeats by kind
     * @param openAtEnd still open in this row at the month's end: base − orders − defeats + movedIn − movedOut
     * @param conversion orders ÷ base
     * @param movedIn came from other rows while open
     * @param movedOut left for other rows while open
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
