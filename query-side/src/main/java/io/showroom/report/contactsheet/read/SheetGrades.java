package io.showroom.report.contactsheet.read;

import io.showroom.report.read.Cut;
import io.showroom.screen.read.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One grade's line in the foot.
 *
 * @param grade the grade; "none" for the ungraded
 * @param start retained with it at the month's first instant
 * @param opened new with it
 * @param end open with it at the month's end, or now
 */
record SheetGrades(String grade, long start, long opened, long end) {

    /** The grades of a foot, hottest first, the ungraded last. */
    static List<SheetGrades> of(SheetFoot foot, String store, Say say) {
        Map<String, SheetGrades> grades = new TreeMap<>();
        for (Map<String, Long> counts : List.of(foot.startGrades(), foot.newGrades(), foot.endGrades())) {
            counts.keySet()
                    .forEach(grade -> grades.put(
                            grade,
                            new SheetGrades(
                                    grade,
                                    foot.startGrades().getOrDefault(grade, 0L),
                                    foot.newGrades().getOrDefault(grade, 0L),
                                    foot.endGrades().getOrDefault(grade, 0L))));
        }
        SheetGrades ungraded = grades.remove(Cut.NONE);
        List<SheetGrades> ordered =
                new ArrayList<>(say.hottestFirst(store, grades).values());
        if (ungraded != null) {
            ordered.add(ungraded);
        }
        return ordered;
    }
}
