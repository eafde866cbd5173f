package io.showroom.projection.read;

import java.util.ArrayList;
import java.util.List;

/**
 * A record of a prospect's ordered list.
 *
 * @param prospectId the prospect
 * @param place index in the list, from 0
 * @param store key of the store
 * @param of the record
 */
public record NumberedRecord<S>(String prospectId, int place, String store, S of) {

    /** Numbers the records of a timeline, in their order. */
    public static <S> List<NumberedRecord<S>> all(Timeline timeline, List<S> records) {
        List<NumberedRecord<S>> numbered = new ArrayList<>(records.size());
        for (S record : records) {
            numbered.add(new NumberedRecord<>(timeline.prospectId(), numbered.size(), timeline.store(), record));
        }
        return numbered;
    }
}
