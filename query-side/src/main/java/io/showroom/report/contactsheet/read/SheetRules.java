package io.showroom.report.contactsheet.read;

import io.showroom.directory.read.Directory;
import io.showroom.directory.read.StoreEntry;
import io.showroom.grading.events.Grade;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a sheet needs of a store: its grades by the scheme in force on the sheet's last day, and its calendar. */
final class SheetRules {

    private static final int LONGEST_CLOSURE = 60;

    private final @Nullable StoreEntry store;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> cadences = new HashMap<>();

    /** The rules of a store; null for one that is always open. */
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

    /** Days within which a grade must be contacted; null if it asks for none. */
    @Nullable
    Integer cadence(@Nullable String grade) {
        return grade == null ? null : cadences.get(grade);
    }

    /** Place of a grade, hottest first; unknown ones come last. */
    int place(String grade) {
        return places.getOrDefault(grade, places.size());
    }

    /** How many grades up a move goes; 0 if down, or not to be told. */
    int stepsUp(@Nullable String from, @Nullable String to) {
        Integer before = from == null ? null : places.get(from);
        Integer after = to == null ? null : places.get(to);
        return before == null || after == null ? 0 : Math.max(0, before - after);
    }

    boolean isOpen(LocalDate day) {
        return store == null || store.isOpen(day);
    }

    /** The day itself, or the next one on which the store is open. */
    LocalDate openFrom(LocalDate day) {
        LocalDate open = day;
        for (int i = 0; i < LONGEST_CLOSURE && !isOpen(open); i++) {
            open = open.plusDays(1);
        }
        return isOpen(open) ? open : day;
    }
}
