package io.showroom.report.monthclose.read;

import io.showroom.projection.read.ReadModels;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the months of a store that are over, closed or not. */
@Component
record MonthCloseList(ReadModels readModels, ClosedMonths months, MonthCounts counts) {

    private static final int MONTHS = 13;
    private static final String REPORT = "retained-new";

    /**
     * Returns the last thirteen months and all closed ones, the latest first, without open months of which retained
     * versus new has no figures.
     *
     * @param last the last month that is over
     */
    List<MonthLine> of(String store, YearMonth last) {
        return readModels.now(sums -> {
            Map<YearMonth, ClosedMonth> closed = months.of(List.of(store)).stream()
                    .collect(Collectors.toMap(ClosedMonth::month, Function.identity()));
            return Stream.concat(IntStream.range(0, MONTHS).mapToObj(last::minusMonths), closed.keySet().stream())
                    .distinct()
                    .sorted((one, other) -> other.compareTo(one))
                    .map(month -> line(closed.get(month), counts.ofReport(REPORT, sums, store, month), month))
                    .filter(Objects::nonNull)
                    .toList();
        });
    }

    private static @Nullable MonthLine line(@Nullable ClosedMonth closed, MonthFigures now, YearMonth month) {
        if (closed == null) {
            return now.isNothing() ? null : new MonthLine(month, null, orders(now), null);
        }
        return new MonthLine(month, closed, orders(now), orders(closed.figures()));
    }

    private static long orders(MonthFigures figures) {
        return figures.get(REPORT + "/retained/orders") + figures.get(REPORT + "/new/orders");
    }
}
