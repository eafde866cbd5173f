package io.showroom.report.monthclose.read;

import io.showroom.eventlog.read.LogBound;
import io.showroom.projection.read.InMemoryMeasures;
import io.showroom.projection.read.Measures;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.RequiredTables;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.MonthCount;
import io.showroom.report.read.ReportScope;
import io.showroom.report.read.Reports;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Counts the figures of a month: from the read models, from the log up to a position, or of one prospect. */
@Component
public class MonthCounts {

    private final Supplier<List<MonthCount>> reports;
    private final Supplier<List<Projection>> projections;
    private final ReadModels readModels;

    @Autowired
    MonthCounts(List<MonthCount> counts, Reports reports, ReadModels readModels) {
        this(() -> Stream.concat(counts.stream(), reports.monthCounts()), readModels);
    }

    MonthCounts(Supplier<Stream<MonthCount>> counts, ReadModels readModels) {
        this.reports = SingletonSupplier.of(() ->
                counts.get().sorted(Comparator.comparing(MonthCount::report)).toList());
        this.projections = SingletonSupplier.of(() -> List.copyOf(reports.get().stream()
                .flatMap(report -> report.projections().stream())
                .collect(Collectors.toMap(Projection::table, one -> one, (one, same) -> one))
                .values()));
        this.readModels = readModels;
    }

    /**
     * Returns the present figures, in the text that a close seals.
     *
     * @param store key of the store
     * @param month a month of the store's calendar
     */
    public SealedFigures now(String store, YearMonth month) {
        return readModels.now(
                measures -> SealedFigures.of(store, month, measures.position(), of(measures, store, month)));
    }

    /** Returns the figures by the log up to a position. */
    SealedFigures asOf(long position, String store, YearMonth month) {
        return readModels.asOf(
                LogBound.position(position),
                RequiredTables.of(List.of(store), projections.get()),
                measures -> SealedFigures.of(store, month, position, of(measures, store, month)));
    }

    /** Returns what one prospect adds to the figures; none if the timeline is null. */
    MonthFigures of(@Nullable Timeline timeline, String store, YearMonth month) {
        if (timeline == null) {
            return MonthFigures.NONE;
        }
        InMemoryMeasures measures = new InMemoryMeasures(projections.get());
        measures.take(timeline);
        return of(measures, store, month);
    }

    /** Returns the figures of one report alone. */
    MonthFigures ofReport(String name, Measures measures, String store, YearMonth month) {
        MonthFigures.Collector figures = new MonthFigures.Collector();
        reports.get().stream()
                .filter(report -> report.report().equals(name))
                .forEach(report -> report.count(
                        measures, new ReportScope(List.of(store), null, null), month, figures.under(report.report())));
        return figures.collected();
    }

    /** Returns the figures of all reports. */
    MonthFigures of(Measures measures, String store, YearMonth month) {
        ReportScope scope = new ReportScope(List.of(store), null, null);
        MonthFigures.Collector figures = new MonthFigures.Collector();
        reports.get().forEach(report -> report.count(measures, scope, month, figures.under(report.report())));
        return figures.collected();
    }
}
