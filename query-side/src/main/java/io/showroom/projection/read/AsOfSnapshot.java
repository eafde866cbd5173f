package io.showroom.projection.read;

import io.showroom.eventlog.read.LogBound;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The as-of tables of one transaction: the bound, and the tables created so far. */
final class AsOfSnapshot {

    private final LogBound bound;
    private final List<Projection> projections;
    private final AsOfTables tables;
    private final Measures measures;
    private final Map<String, RequiredTables> inPlace = new HashMap<>();

    AsOfSnapshot(LogBound bound, List<Projection> projections, AsOfTables tables, Measures measures) {
        this.projections = projections;
        this.bound = bound;
        this.tables = tables;
        this.measures = measures;
    }

    /** Runs a query; missing tables are created first. */
    <T> T ask(LogBound asked, RequiredTables wanted, Function<? super Measures, T> question) {
        if (!asked.equals(bound)) {
            throw new IllegalStateException("a query as of another bound within a query as of an instant");
        }
        wanted.tables().forEach(table -> {
            if (!inPlace.getOrDefault(table, wanted).covers(wanted, table)) {
                throw new IllegalStateException(table + " was created with fewer rows than this query requires");
            }
        });
        List<Projection> lacking = projections.stream()
                .filter(projection -> wanted.tables().contains(projection.table()))
                .filter(projection -> !inPlace.containsKey(projection.table()))
                .toList();
        if (!lacking.isEmpty()) {
            tables.put(lacking, wanted);
            lacking.forEach(projection -> inPlace.put(projection.table(), wanted));
        }
        return question.apply(measures);
    }
}
