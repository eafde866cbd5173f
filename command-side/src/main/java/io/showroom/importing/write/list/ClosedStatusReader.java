package io.showroom.importing.write.list;

import io.showroom.prospect.acts.ProspectStatus;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Determines the status of a row's customer: by the status word, by the grade, else by the dates. */
final class ClosedStatusReader {

    private ClosedStatusReader() {}

    /**
     * Returns the status.
     *
     * @param word status of the list's word; null if there is none
     * @param byGrade status of the grade; OPEN if it has no such meaning
     * @param values the parsed cells
     * @param today the store's local time; a later delivery is only expected
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
        // A reason alone may also be given for open customers who have not bought yet.
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
