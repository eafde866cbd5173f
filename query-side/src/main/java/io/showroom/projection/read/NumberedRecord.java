package io.showroom.projection.read;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the records that a prospect has in an order.
 *
 * @param prospectId whose
 * @param place how many come before it
 * @param store key of the store
 * @param of the record
 */
public record NumberedRecord<S>(String prospectId, int place, String store, S of) {

    /** Records of a timeline, in their order. */
    public static <S> List<NumberedRecord<S>> all(Timeline timeline, List<S> records) {
        List<NumberedRecord<S>> numbered = new ArrayList<>(records.size());
        for (S record : records) {
            numbered.add(new NumberedRecord<>(timeline.prospectId(), numbered.size(), timeline.store(), record));
        }
        return numbered;
    }
}
