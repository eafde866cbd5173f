package io.showroom.projection.read;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column with its accessor.
 *
 * @param column the column
 * @param personal whether it holds personal data: see {@link Personal}
 * @param value reads the value from a record
 */
record RecordField<R>(TableColumn column, boolean personal, Function<? super R, ? extends @Nullable Object> value) {

    /** Returns this column for records that contain this record. */
    <T> RecordField<T> within(Function<T, R> outer) {
        return new RecordField<>(column, personal, whole -> value.apply(outer.apply(whole)));
    }
}
