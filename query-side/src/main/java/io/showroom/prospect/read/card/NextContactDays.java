package io.showroom.prospect.read.card;

import io.showroom.directory.read.Directory;
import io.showroom.directory.read.StoreEntry;
import io.showroom.grading.events.Grade;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Computes the day of the next contact by each grade's cadence, from the store's scheme and calendar. */
@Component
record NextContactDays(Directory directory) {

    /**
     * Returns the days as the commands would set them.
     *
     * @param store key of the store
     * @param from store day of the contact
     * @return by grade; grades without a cadence are absent
     */
    Map<String, LocalDate> of(String store, LocalDate from) {
        StoreEntry calendar = directory.store(store).orElse(null);
        Map<String, LocalDate> days = new LinkedHashMap<>();
        for (Grade grade :
                directory.grading(store, from).map(scheme -> scheme.grades()).orElse(List.of())) {
            if (grade.followUpDays() != null) {
                LocalDate day = from.plusDays(grade.followUpDays());
                days.put(grade.code(), calendar == null ? day : calendar.openFrom(day));
            }
        }
        return days;
    }
}
