package io.showroom.report.contactsheet.read;

import io.showroom.directory.read.Directory;
import io.showroom.directory.read.StoreEntry;
import io.showroom.grading.events.Grade;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of a store that a sheet needs: grades and cadences of the scheme in force on one day, and the calendar. */
final class SheetRules {

    private static final int LONGEST_CLOSURE = 60;

    private final @Nullable StoreEntry store;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> cadences = new HashMap<>();

    /**
     * Creates the rules.
     *
     * @param store the store's entry; null for a store that is always open
     * @param grades the scheme's grades, hottest first
     */
    SheetRules(@Nullable StoreEntry store, List<Grade> grades) {
        this.store = store;
        for (int place = 0; place < grades.size(); place++) {
            Grade grade = grades.get(place);
            places.put(grade.code(), place);
            if (grade.followUpDays() != null) {
                cadences.put(grade.code(), grade.followUpDays());
            }
        }
    }

    static SheetRules of(Directory directory, String store, LocalDate day) {
        return new SheetRules(
                directory.store(store).orElse(null),
                directory.grading(store, day).map(scheme -> scheme.grades()).orElse(List.of()));
    }

    /** Returns the days within which a grade requires a contact; null if it requires none. */
    @Nullable
    Integer cadence(@Nullable String grade) {
        return grade == null ? null : cadences.get(grade);
    }

    /** Returns the rank of a grade, 0 for the hottest; unknown grades come last. */
    int place(String grade) {
        return places.getOrDefault(grade, places.size());
    }

    /** Returns how many grades up a change goes; 0 if it goes down or a grade is unknown. */
    int stepsUp(@Nullable String from, @Nullable String to) {
        Integer before = from == null ? null : places.get(from);
        Integer after = to == null ? null : places.get(to);
        return before == null || after == null ? 0 : Math.max(0, before - after);
    }

    boolean isOpen(LocalDate day) {
        return store == null || store.isOpen(day);
    }

    /** Returns the day itself, or the next one the store is open; the day itself if it stays closed for 60 days. */
    LocalDate openFrom(LocalDate day) {
        LocalDate open = day;
        for (int i = 0; i < LONGEST_CLOSURE && !isOpen(open); i++) {
            open = open.plusDays(1);
        }
        return isOpen(open) ? open : day;
    }
}
