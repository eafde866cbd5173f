package io.showroom.report.contactsheet.read;

import io.showroom.report.contactsheet.read.SheetRow.Counts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** What rows of the sheet are summed by, exactly as in the retained-versus-new report by consultant. */
enum SheetCount {
    /** Open at the first instant, or opened within the month. */
    BASE(1, Counts::base),
    /** Opened by the cancellation of an earlier month's order; part of the base. */
    REOPENED(0, Counts::reopened),
    /** Orders of the month that were not cancelled within it. */
    ORDERS(-1, Counts::orders),
    /** Orders of the month. */
    GROSS_ORDERS(0, Counts::grossOrders),
    /** Bought elsewhere. */
    DEFEATED(-1, Counts::defeated),
    /** Cannot be reached any more. */
    LOST(-1, Counts::lost),
    /** Plan shelved. */
    FROZEN(-1, Counts::frozen),
    /** Never a buyer. */
    INVALID(-1, Counts::invalid),
    /** Came from another consultant while open. */
    MOVED_IN(1, Counts::movedIn),
    /** Went to another consultant while open. */
    MOVED_OUT(-1, Counts::movedOut);

    /** Those that end an open period. */
    static final List<SheetCount> CLOSINGS = List.of(ORDERS, DEFEATED, LOST, FROZEN, INVALID);

    /** Kinds of defeat. */
    static final List<SheetCount> DEFEATS = List.of(DEFEATED, LOST, FROZEN, INVALID);

    /** How many are open in a row at the month's end, of its columns. */
    static final String OPEN_AT_END = Arrays.stream(values())
            .filter(count -> count.sign != 0)
            .map(count -> (count.sign > 0 ? "+ " : "- ") + count.column())
            .collect(Collectors.joining(" ", "(", ")"));

    private final int sign;
    private final ToIntFunction<Counts> count;

    SheetCount(int sign, ToIntFunction<Counts> count) {
        this.sign = sign;
        this.count = count;
    }

    int of(Counts counts) {
        return count.applyAsInt(counts);
    }

    /** The column that holds it. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it does to the number of open prospects: one more, one less, or nothing. */
    int sign() {
        return sign;
    }
}
