package io.showroom.report.stores.read;

import io.showroom.report.defeats.read.DefeatLists;
import io.showroom.report.read.ReportScope;
import io.showroom.report.stock.read.GradeMixReport;
import io.showroom.report.stock.read.StockQuestion;
import io.showroom.report.waiting.read.WaitingItems;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts the stock, waiting items and defeats of each store. */
@Component
record StoresCounting(GradeMixReport stock, DefeatLists defeats, WaitingItems waits) {

    /** The tables it reads. */
    static final String[] ASKED = {"stock_sum", "ordered_sum", "prospect_row", "waiting_stretch", "defeat_row"};

    /** Returns the counts by store. */
    Map<String, StoreCounts> of(StoresQuestion asked) {
        Map<String, StoreCounts> counts = new HashMap<>();
        asked.stores().forEach(store -> counts.put(store, of(store, asked)));
        return counts;
    }

    private StoreCounts of(String store, StoresQuestion asked) {
        ReportScope whose = new ReportScope(List.of(store), null, asked.asKnownAt());
        LocalDate day = asked.day();
        return new StoreCounts(
                stock.answer(new StockQuestion(whose, List.of(day)))
                        .days()
                        .getFirst()
                        .grades(),
                (asked.present() ? waits.overdue(whose, day) : waits.overdueAtEndOf(day, whose))
                        .values().stream()
                                .mapToLong(WaitingItems.Overdue::count)
                                .sum(),
                (asked.present() ? waits.ungraded(whose, asked.moment()) : waits.ungradedAtEndOf(day, whose)).size(),
                defeats.confirmed(whose, day, day),
                defeats.confirmed(whose, day.withDayOfMonth(1), day),
                defeats.confirmed(whose, asked.before().withDayOfMonth(1), asked.before()));
    }
}
