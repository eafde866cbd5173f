package io.showroom.report.contactsheet.read;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A row of the read model: what one open period adds to one consultant's sheet of one month. Nothing in it depends on
 * today.
 *
 * @param prospectId the prospect
 * @param month first day of the store's month
 * @param consultant user key of the consultant whose sheet it is on; "none" for nobody's
 * @param block RETAINED if it was open at the month's first instant, else NEW
 * @param spell number of the open period among the prospect's, from 0
 * @param lastsUntil first day of the last month the row is valid for: its own month, or {@link #FOR_EVER}
 * @param store key of the store
 * @param source code of the first source; "none" if unknown
 * @param model code of the model wanted at the row's end; "none" if unknown
 * @param dates its dates
 * @param startGrade grade it begins with; "none" if ungraded
 * @param endGrade grade it ends with; "none" if ungraded
 * @param moves its moves between consultants
 * @param counts its counters
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

    /** {@code lastsUntil} of a row that is still open. */
    static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 1);

    /** The two blocks of the sheet. */
    enum Block {
        /** Open at the month's first instant (上月留存). */
        RETAINED,
        /** Opened within the month (本月新增). */
        NEW
    }

    /** How a row left the sheet, or that it did not. */
    enum Result {
        /** Still open with this consultant at the month's end, or now. */
        OPEN,
        /** Closed by an order. */
        ORDER,
        /** Bought elsewhere. */
        DEFEATED,
        /** Cannot be reached any more. */
        LOST,
        /** Plan shelved. */
        FROZEN,
        /** Never a buyer. */
        INVALID,
        /** Moved to another consultant. */
        MOVED
    }

    /**
     * The dates of a row, store days.
     *
     * @param openedOn day the open period began
     * @param fromOn day the row begins within the month; null if it begins at the first instant
     * @param toOn day the row ends within the month, by order, defeat or move; null if it does not
     * @param contactBefore day of the last contact before the row's first day; null if there was none
     * @param plannedOn day of the follow-up still open, if this row covers it; null otherwise
     */
    record Dates(
            LocalDate openedOn,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable LocalDate contactBefore,
            @Nullable LocalDate plannedOn) {}

    /**
     * Its moves between consultants, as user keys; "none" for nobody.
     *
     * @param movedFrom consultant before it moved in; null if it did not move in
     * @param movedTo consultant after it moved out; null if it did not move out
     */
    record Moves(@Nullable String movedFrom, @Nullable String movedTo) {}

    /** The counters of a row: one for each {@link SheetCount}. */
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

    /** Returns 1 if it is open in this row at the month's end, else 0. */
    int openAtEnd() {
        int open = 0;
        for (SheetCount count : SheetCount.values()) {
            open += count.sign() * counts.get(count);
        }
        return open;
    }

    /** Returns how it left this row. */
    Result result() {
        for (SheetCount count : SheetCount.CLOSINGS) {
            if (counts.get(count) > 0) {
                return count == SheetCount.ORDERS ? Result.ORDER : Result.valueOf(count.name());
            }
        }
        return openAtEnd() > 0 ? Result.OPEN : Result.MOVED;
    }

    /** Returns whether the row is on the sheet of a month. */
    boolean covers(LocalDate firstOfMonth) {
        return !month.isAfter(firstOfMonth) && !lastsUntil.isBefore(firstOfMonth);
    }
}
