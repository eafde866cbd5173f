package io.showroom.report.traffic.read;

import io.showroom.directory.read.Directory;
import io.showroom.directory.read.StoreEntry;
import io.showroom.report.read.ReportScope;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks up the time slots of stores. */
@Component
record StoreSlots(Directory directory) {

    /** Returns the slots in force on a day, if all stores of the scope have the same; otherwise hourly from 8 to 20. */
    TrafficSlots of(ReportScope scope, LocalDate day) {
        List<List<Integer>> hours = directory.stores().stream()
                .filter(store -> scope.stores() == null || scope.stores().contains(store.key()))
                .map(store -> store.hours(day))
                .distinct()
                .toList();
        return TrafficSlots.of(hours.size() == 1 ? hours.getFirst() : StoreEntry.USUAL_HOURS);
    }
}
