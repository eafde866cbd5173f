package io.showroom.importing.write.list;

import io.showroom.prospect.acts.Standing;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells from a row's cells where its customer stands: by the word for it, by the grade, else by the days it tells. */
final class Standings {

    private Standings() {}

    /**
     * Where the customer stands.
     *
     * @param word the list's word for it, or null
     * @param byGrade what a grade that no open prospect has says; open if there is no such grade
     * @param values the cells as understood
     * @param today the store's clock: a delivery later than that is only expected
     */
    static Standing of(@Nullable Standing word, Standing byGrade, Map<ListField, String> values, LocalDateTime today) {
        boolean delivered = isPast(values.get(ListField.DELIVERED_ON), today);
        if (word == Standing.ORDERED || byGrade == Standing.ORDERED) {
            return delivered ? Standing.DELIVERED : Standing.ORDERED;
        }
        if (word != null && word != Standing.OPEN) {
            return word;
        }
        if (byGrade != Standing.OPEN || word == Standing.OPEN) {
            return byGrade;
        }
        if (delivered) {
            return Standing.DELIVERED;
        }
        // Why nobody has bought yet is told of open customers too.
        boolean reason = values.containsKey(ListField.DEFEAT_REASON) && !values.containsKey(ListField.GRADE);
        if (values.containsKey(ListField.DEFEATED_ON) || reason) {
            return Standing.DEFEATED;
        }
        boolean sold = values.containsKey(ListField.ORDERED_ON) || values.containsKey(ListField.DELIVERED_ON);
        return sold ? Standing.ORDERED : Standing.OPEN;
    }

    private static boolean isPast(@Nullable String moment, LocalDateTime today) {
        return moment != null && !LocalDateTime.parse(moment).isAfter(today);
    }
}
