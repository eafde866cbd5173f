package io.showroom.report.contactsheet.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.showroom.report.contactsheet.read.SheetRow.Block;
import io.showroom.report.read.Ratio;
import io.showroom.report.retainednew.read.RetainedNewAnswer.Side;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The foot of the sheet. Its two sides are those of the retained-versus-new report by consultant.
 *
 * @param retained open at the month's first instant
 * @param opened opened within the month
 * @param ratio orders of the retained to one order of the new; null without any of the new
 * @param startGrades the retained by grade at the month's first instant
 * @param newGrades the new by the grade they were opened with, or the first one given in the month while open
 * @param endGrades those open at the month's end by grade
 * @param newSources the new by source
 * @param openBefore open at the end of the month before: always equal to the retained base
 * @param openAtEnd open at the month's end, or now: retained + new + moved in − moved out − orders − defeats
 */
record SheetFoot(
        Side retained,
        @JsonProperty("new") Side opened,
        @Nullable Double ratio,
        Map<String, Long> startGrades,
        Map<String, Long> newGrades,
        Map<String, Long> endGrades,
        Map<String, Long> newSources,
        long openBefore,
        long openAtEnd) {

    static SheetFoot of(Collection<SheetRow> rows, long openBefore) {
        Map<String, Long> start = new TreeMap<>();
        Map<String, Long> fresh = new TreeMap<>();
        Map<String, Long> end = new TreeMap<>();
        Map<String, Long> sources = new TreeMap<>();
        for (SheetRow row : rows) {
            if (row.counts().get(SheetCount.BASE) > 0) {
                boolean retained = row.block() == Block.RETAINED;
                (retained ? start : fresh).merge(row.startGrade(), 1L, Long::sum);
                if (!retained) {
                    sources.merge(row.source(), 1L, Long::sum);
                }
            }
            if (row.openAtEnd() > 0) {
                end.merge(row.endGrade(), 1L, Long::sum);
            }
        }
        Side retained = side(rows, Block.RETAINED);
        Side opened = side(rows, Block.NEW);
        return new SheetFoot(
                retained,
                opened,
                Ratio.of(retained.orders(), opened.orders()),
                start,
                fresh,
                end,
                sources,
                openBefore,
                retained.openAtEnd() + opened.openAtEnd());
    }

    private static Side side(Collection<SheetRow> rows, Block block) {
        long[] sums = new long[SheetCount.values().length];
        long open = 0;
        for (SheetRow row : rows) {
            if (row.block() == block) {
                for (SheetCount count : SheetCount.values()) {
                    sums[count.ordinal()] += row.counts().get(count);
                }
                open += row.openAtEnd();
            }
        }
        Map<String, Long> defeats = new LinkedHashMap<>();
        SheetCount.DEFEATS.forEach(kind -> defeats.put(kind.name(), sums[kind.ordinal()]));
        long base = sums[SheetCount.BASE.ordinal()];
        long orders = sums[SheetCount.ORDERS.ordinal()];
        return new Side(
                base,
                sums[SheetCount.REOPENED.ordinal()],
                orders,
                sums[SheetCount.GROSS_ORDERS.ordinal()],
                defeats,
                open,
                Ratio.of(orders, base),
                sums[SheetCount.MOVED_IN.ordinal()],
                sums[SheetCount.MOVED_OUT.ordinal()]);
    }

    /** Defeats of every kind on one side. */
    static long defeats(Side side) {
        return List.copyOf(side.defeats().values()).stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
