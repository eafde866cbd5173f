package io.showroom.projection.read;

import io.showroom.eventlog.read.KnownUpTo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The past that a transaction asks about, and which of its tables are in place. */
final class Placed {

    private final KnownUpTo bound;
    private final List<Projection> projections;
    private final PastTables tables;
    private final Sums sums;
    private final Map<String, Wanted> inPlace = new HashMap<>();

    Placed(KnownUpTo bound, List<Projection> projections, PastTables tables, Sums sums) {
        this.projections = projections;
        this.bound = bound;
        this.tables = tables;
        this.sums = sums;
    }

    /** Asks; what tables are lacking is put in place first. */
    <T> T ask(KnownUpTo asked, Wanted wanted, Function<? super Sums, T> question) {
        if (!asked.equals(bound)) {
            throw new IllegalStateException("a question about one moment asks about another");
        }
        wanted.tables().forEach(table -> {
            if (!inPlace.getOrDefault(table, wanted).covers(wanted, table)) {
                throw new IllegalStateException(table + " is in place for a narrower question");
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
        return question.apply(sums);
    }
}
