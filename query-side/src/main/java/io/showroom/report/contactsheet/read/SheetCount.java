package io.showroom.report.contactsheet.read;

import io.showroom.report.contactsheet.read.SheetRow.Counts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The counters of a row, defined as in the retained-versus-new report by consultant (docs/domain.md, section 6.2). */
enum SheetCount {
    /** Open at the first instant, or opened within the month. */
    BASE(1, Counts::base),
    /** Opened by the cancellation of an earlier month's order; part of the base. */
    REOPENED(0, Counts::reopened),
    /** Orders of the month that were not cancelled within it. */
    ORDERS(-1, Counts::orders),
    /** Orders of the month, cancelled or not. */
    GROSS_ORDERS(0, Counts::grossOrders),
    /** Closed as defeated: bought elsewhere. */
    DEFEATED(-1, Counts::defeated),
    /** Closed as lost: out of reach. */
    LOST(-1, Counts::lost),
    /** Closed as frozen: plan shelved. */
    FROZEN(-1, Counts::frozen),
    /** Closed as invalid: never a buyer. */
    INVALID(-1, Counts::invalid),
    /** Moved in from another consultant while open. */
    MOVED_IN(1, Counts::movedIn),
    /** Moved out to another consultant while open. */
    MOVED_OUT(-1, Counts::movedOut);

    /** The counters that end an open period. */
    static final List<SheetCount> CLOSINGS = List.of(ORDERS, DEFEATED, LOST, FROZEN, INVALID);

    /** The kinds of defeat. */
    static final List<SheetCount> DEFEATS = List.of(DEFEATED, LOST, FROZEN, INVALID);

    /** SQL expression over a row's columns: 1 if it is open at the month's end, else 0. */
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

    /** The name of its column. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its effect on the number of open prospects: 1, -1, or 0. */
    int sign() {
        return sign;
    }
}
