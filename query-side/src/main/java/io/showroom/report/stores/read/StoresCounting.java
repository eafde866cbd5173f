package io.showroom.report.stores.read;

import io.showroom.report.defeats.read.DefeatCounts;
import io.showroom.report.read.Asked;
import io.showroom.report.stock.read.GradeMixReport;
import io.showroom.report.stock.read.StockQuestion;
import io.showroom.report.waiting.read.WhatWaits;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts stock, what waits and defeats of each store. */
@Component
class StoresCounting {

    /** The tables that are asked. */
    static final String[] ASKED = {"stock_sum", "ordered_sum", "prospect_row", "waiting_stretch", "defeat_row"};

    private final GradeMixReport stock;
    private final DefeatCounts defeats;
    private final StoreWaits waits;
    private final WhatWaits then;

    StoresCounting(GradeMixReport stock, DefeatCounts defeats, StoreWaits waits, WhatWaits then) {
        this.stock = stock;
        this.defeats = defeats;
        this.waits = waits;
        this.then = then;
    }

    /** The counts by store. */
    Map<String, StoreCounts> of(StoresQuestion asked) {
        Map<String, StoreCounts> counts = new HashMap<>();
        asked.stores().forEach(store -> counts.put(store, of(store, asked)));
        return counts;
    }

    private StoreCounts of(String store, StoresQuestion asked) {
        List<String> only = List.of(store);
        Asked whose = new Asked(only, null, asked.asKnownAt());
        LocalDate day = asked.day();
        return new StoreCounts(
                stock.answer(new StockQuestion(whose, List.of(day)))
                        .days()
                        .getFirst()
                        .grades(),
                asked.present()
                        ? waits.overdue(only, day)
                        : then.overdueAtEndOf(day, whose).values().stream()
                                .mapToLong(WhatWaits.Overdue::count)
                                .sum(),
                asked.present()
                        ? waits.ungraded(only, asked.moment())
                        : then.ungradedAtEndOf(day, whose).size(),
                defeats(only, day, day),
                defeats(only, day.withDayOfMonth(1), day),
                defeats(only, asked.before().withDayOfMonth(1), asked.before()));
    }

    private long defeats(List<String> store, LocalDate from, LocalDate to) {
        return defeats.byStore(store, from, to).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
