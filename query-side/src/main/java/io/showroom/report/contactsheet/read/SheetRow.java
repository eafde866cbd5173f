package io.showroom.report.contactsheet.read;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What one open period adds to one consultant's sheet of one month; without anything that depends on today.
 *
 * @param prospectId the prospect
 * @param month first day of the store's month
 * @param consultant user key of whose sheet it stands on; "none" for nobody's
 * @param block whether it was open at the month's first instant
 * @param spell number of the open period in the prospect's life, from 0
 * @param lastsUntil first day of the last month that this row stands for: the same month, or {@link #FOR_EVER}
 * @param store key of the store
 * @param source code of the first source; "none" if unknown
 * @param model code of the model wanted at the row's end; "none" if unknown
 * @param dates when it was open here
 * @param startGrade grade it begins with; "none" if ungraded
 * @param endGrade grade it ends with; "none" if ungraded
 * @param moves from and to whom it moved
 * @param counts what it adds to the sums, by {@link SheetCount}
 * @param cells its days, as {@link SheetCell#write} writes them
 */
record SheetRow(
        String prospectId,
        LocalDate month,
        String consultant,
        Block block,
        int spell,
        LocalDate lastsUntil,
        String store,
        String source,
        String model,
        Dates dates,
        String startGrade,
        String endGrade,
        Moves moves,
        Counts counts,
        String cells) {

    /** The month that never ends. */
    static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 1);

    /** The two blocks of the sheet. */
    enum Block {
        /** Open at the month's first instant (上月留存). */
        RETAINED,
        /** Opened within the month (本月新增). */
        NEW
    }

    /** How it left, or that it did not. */
    enum Result {
        /** Still open with this consultant at the month's end, or now. */
        OPEN,
        /** Ordered. */
        ORDER,
        /** Bought elsewhere. */
        DEFEATED,
        /** Cannot be reached any more. */
        LOST,
        /** Plan shelved. */
        FROZEN,
        /** Never a buyer. */
        INVALID,
        /** Given to somebody else. */
        MOVED
    }

    /**
     * When it was open here.
     *
     * @param openedOn day the open period began
     * @param fromOn day it came to this row within the month; null if it was there at the first instant
     * @param toOn day it left this row within the month, by order, defeat or move; null if it stayed
     * @param contactBefore day of the last contact before the row's first day; null if there was none
     * @param plannedOn day of the follow-up still open, if it falls to this row; null if none does
     */
    record Dates(
            LocalDate openedOn,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable LocalDate contactBefore,
            @Nullable LocalDate plannedOn) {}

    /**
     * From and to whom it moved.
     *
     * @param movedFrom who had it before it moved in; null if it did not move in
     * @param movedTo who had it after it moved out; null if it did not move out
     */
    record Moves(@Nullable String movedFrom, @Nullable String movedTo) {}

    /** Counters of a row: one for each {@link SheetCount}. */
    record Counts(
            int base,
            int reopened,
            int orders,
            int grossOrders,
            int defeated,
            int lost,
            int frozen,
            int invalid,
            int movedIn,
            int movedOut) {

        static Counts of(Map<SheetCount, Integer> counted) {
            ToIntFunction<SheetCount> count = one -> counted.getOrDefault(one, 0);
            return new Counts(
                    count.applyAsInt(SheetCount.BASE),
                    count.applyAsInt(SheetCount.REOPENED),
                    count.applyAsInt(SheetCount.ORDERS),
                    count.applyAsInt(SheetCount.GROSS_ORDERS),
                    count.applyAsInt(SheetCount.DEFEATED),
                    count.applyAsInt(SheetCount.LOST),
                    count.applyAsInt(SheetCount.FROZEN),
                    count.applyAsInt(SheetCount.INVALID),
                    count.applyAsInt(SheetCount.MOVED_IN),
                    count.applyAsInt(SheetCount.MOVED_OUT));
        }

        int get(SheetCount count) {
            return count.of(this);
        }
    }

    /** 1 if it is open in this row at the month's end, else 0. */
    int openAtEnd() {
        int open = 0;
        for (SheetCount count : SheetCount.values()) {
            open += count.sign() * counts.get(count);
        }
        return open;
    }

    /** How it left this row. */
    Result result() {
        for (SheetCount count : SheetCount.CLOSINGS) {
            if (counts.get(count) > 0) {
                return count == SheetCount.ORDERS ? Result.ORDER : Result.valueOf(count.name());
            }
        }
        return openAtEnd() > 0 ? Result.OPEN : Result.MOVED;
    }

    /** Whether it stands on the sheet of a month. */
    boolean covers(LocalDate firstOfMonth) {
        return !month.isAfter(firstOfMonth) && !lastsUntil.isBefore(firstOfMonth);
    }
}
