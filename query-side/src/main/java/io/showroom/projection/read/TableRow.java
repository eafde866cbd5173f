package io.showroom.projection.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a read model.
 *
 * @param key values of the key columns in their order, none null
 * @param values values of the other columns in their order; in a SUM projection all of them {@link Long}
 */
public record TableRow(List<Object> key, List<@Nullable Object> values) {

    /** Copies both lists. */
    public TableRow {
        key = List.copyOf(key);
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** Creates a row. */
    public static TableRow of(List<Object> key, @Nullable Object... values) {
        return new TableRow(key, Arrays.asList(values));
    }
}
