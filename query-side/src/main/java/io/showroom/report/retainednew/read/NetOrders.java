package io.showroom.report.retainednew.read;

import io.showroom.report.read.ReportScope;
import io.showroom.report.retainednew.read.RetainedNewAnswer.BothColumns;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Orders gross and net of those cancelled within their month, for pages where both can meet. */
public final class NetOrders {

    private static final int MOST_MONTHS = 3;

    private NetOrders() {}

    /**
     * Orders of some months.
     *
     * @param gross all of them
     * @param net without those cancelled in the month they were placed in
     */
    public record Count(long gross, long net) {

        /** The orders of a month. */
        public static Count of(BothColumns month) {
            return new Count(
                    month.retained().grossOrders() + month.opened().grossOrders(),
                    month.retained().orders() + month.opened().orders());
        }

        /** How many were cancelled in the month they were placed in. */
        public long cancelled() {
            return gross - net;
        }

        private Count plus(Count other) {
            return new Count(gross + other.gross, net + other.net);
        }
    }

    /**
     * The orders of some days, if these are few whole months, the last of which may be under way.
     *
     * @param today the store's day
     * @param months retained versus new of a month of the same
     * @return null for other days, and for past knowledge
     */
    public static @Nullable Count of(
            ReportScope scope,
            LocalDate from,
            LocalDate to,
            LocalDate today,
            Function<YearMonth, RetainedNewAnswer> months) {
        YearMonth first = YearMonth.from(from);
        YearMonth last = YearMonth.from(to);
        boolean whole = from.getDayOfMonth() == 1
                && (to.equals(last.atEndOfMonth()) || to.equals(today))
                && !last.isAfter(first.plusMonths(MOST_MONTHS - 1L));
        if (!whole || scope.asKnownAt() != null || last.isBefore(first)) {
            return null;
        }
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(months)
                .map(report -> Count.of(report.total()))
                .reduce(new Count(0, 0), Count::plus);
    }
}
