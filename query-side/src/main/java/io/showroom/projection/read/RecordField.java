package io.showroom.projection.read;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column, with where a record has its value.
 *
 * @param column the column
 * @param personal whether it tells of a person: see {@link Personal}
 * @param value takes the value out of a record
 */
record RecordField<R>(TableColumn column, boolean personal, Function<? super R, ? extends @Nullable Object> value) {

    /** The same column of records that have this one within. */
    <T> RecordField<T> within(Function<T, R> outer) {
        return new RecordField<>(column, personal, whole -> value.apply(outer.apply(whole)));
    }
}
