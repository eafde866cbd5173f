package io.showroom.report.traffic.read;

import io.showroom.directory.read.Directory;
import io.showroom.directory.read.StoreEntry;
import io.showroom.report.read.ReportScope;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which time slots the statistics of some stores count in. */
@Component
record StoreSlots(Directory directory) {

    /** The slots in force on a day, if all stores asked for have the same; else hourly from 8 to 20. */
    TrafficSlots of(ReportScope scope, LocalDate day) {
        List<List<Integer>> hours = directory.stores().stream()
                .filter(store -> scope.stores() == null || scope.stores().contains(store.key()))
                .map(store -> store.hours(day))
                .distinct()
                .toList();
        return TrafficSlots.of(hours.size() == 1 ? hours.getFirst() : StoreEntry.USUAL_HOURS);
    }
}
