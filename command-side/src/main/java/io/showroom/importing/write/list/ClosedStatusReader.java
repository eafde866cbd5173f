package io.showroom.importing.write.list;

import io.showroom.prospect.acts.ProspectStatus;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells from a row's cells where its customer stands: by the word for it, by the grade, else by the days it tells. */
final class ClosedStatusReader {

    private ClosedStatusReader() {}

    /**
     * Where the customer stands.
     *
     * @param word the list's word for it, or null
     * @param byGrade what a grade that no open prospect has says; open if there is no such grade
     * @param values the cells as understood
     * @param today the store's clock: a delivery later than that is only expected
     */
    static ProspectStatus of(
            @Nullable ProspectStatus word, ProspectStatus byGrade, Map<ListField, String> values, LocalDateTime today) {
        boolean delivered = isPast(values.get(ListField.DELIVERED_ON), today);
        if (word == ProspectStatus.ORDERED || byGrade == ProspectStatus.ORDERED) {
            return delivered ? ProspectStatus.DELIVERED : ProspectStatus.ORDERED;
        }
        if (word != null && word != ProspectStatus.OPEN) {
            return word;
        }
        if (byGrade != ProspectStatus.OPEN || word == ProspectStatus.OPEN) {
            return byGrade;
        }
        if (delivered) {
            return ProspectStatus.DELIVERED;
        }
        // Why nobody has bought yet is told of open customers too.
        boolean reason = values.containsKey(ListField.DEFEAT_REASON) && !values.containsKey(ListField.GRADE);
        if (values.containsKey(ListField.DEFEATED_ON) || reason) {
            return ProspectStatus.DEFEATED;
        }
        boolean sold = values.containsKey(ListField.ORDERED_ON) || values.containsKey(ListField.DELIVERED_ON);
        return sold ? ProspectStatus.ORDERED : ProspectStatus.OPEN;
    }

    private static boolean isPast(@Nullable String moment, LocalDateTime today) {
        return moment != null && !LocalDateTime.parse(moment).isAfter(today);
    }
}
