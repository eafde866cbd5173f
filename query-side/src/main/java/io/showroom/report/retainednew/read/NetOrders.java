package io.showroom.report.retainednew.read;

import io.showroom.report.read.ReportScope;
import io.showroom.report.retainednew.read.RetainedNewAnswer.BothColumns;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts orders gross and net of those cancelled within their month, for pages that show both. */
public final class NetOrders {

    private static final int MOST_MONTHS = 3;

    private NetOrders() {}

    /**
     * The orders of some months.
     *
     * @param gross all of them
     * @param net those not cancelled in the month they were placed in
     */
    public record Count(long gross, long net) {

        /** Returns the orders of a month. */
        public static Count of(BothColumns month) {
            return new Count(
                    month.retained().grossOrders() + month.opened().grossOrders(),
                    month.retained().orders() + month.opened().orders());
        }

        /** Returns the number cancelled in the month they were placed in. */
        public long cancelled() {
            return gross - net;
        }

        private Count plus(Count other) {
            return new Count(gross + other.gross, net + other.net);
        }
    }

    /**
     * Returns the orders of some days, if these are at most three whole months, the last of which may end today.
     *
     * @param today the store's present day
     * @param months returns the retained-versus-new answer of a month in the same scope
     * @return null for other days, and for a past moment of knowledge
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
