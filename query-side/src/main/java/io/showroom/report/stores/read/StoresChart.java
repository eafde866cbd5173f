package io.showroom.report.stores.read;

import io.showroom.screen.read.Chart;
import io.showroom.screen.read.Chart.Point;
import io.showroom.screen.read.Chart.Series;
import io.showroom.screen.read.ViewFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The chart of the stores: visits, captured and orders of each store, the month so far beside the month before. */
final class StoresChart {

    private static final List<String> SHOWN = List.of("visit", "captured", "order");

    private StoresChart() {}

    static Chart of(StoresAnswer answer, @Nullable Instant known, ViewFormat format) {
        List<StoreLine> stores = answer.stores();
        List<Series> series = new ArrayList<>();
        for (String stage : SHOWN) {
            series.add(Series.bars(
                            format.text("stores.before"),
                            "--sr-blue-grey-soft",
                            null,
                            points(stores, StoreLine::before, stage, answer.before(), known))
                    .in(SHOWN.indexOf(stage)));
            series.add(Series.bars(
                            format.text("stores.toDate"),
                            "--tblr-primary",
                            null,
                            points(stores, StoreLine::toDate, stage, answer.day(), known))
                    .in(SHOWN.indexOf(stage)));
        }
        return new Chart(
                Chart.Shape.PANELS,
                stores.stream().map(line -> format.store(line.store())).toList(),
                SHOWN.stream().map(stage -> format.text("stage." + stage)).toList(),
                false,
                series);
    }

    private static List<Point> points(
            List<StoreLine> stores,
            Function<StoreLine, StoreAchievement> when,
            String stage,
            LocalDate to,
            @Nullable Instant known) {
        return stores.stream()
                .map(line -> Point.of(when.apply(line).of(stage), href(line, stage, to, known)))
                .toList();
    }

    private static String href(StoreLine line, String stage, LocalDate to, @Nullable Instant known) {
        String store = UriUtils.encodeQueryParam(String.valueOf(line.store()), "UTF-8");
        return "/prospects?figure=funnel/%s/reachedDirectly&reading=period&from=%s&to=%s&store=%s"
                        .formatted(stage, to.withDayOfMonth(1), to, store)
                + (known == null ? "" : "&asKnownAt=" + known);
    }
}
