package io.showroom.projection.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What new events of some prospects change in one projection's table. */
final class Difference {

    private final Projection projection;
    private final Tally sums;
    private final List<Row> put = new ArrayList<>();
    private final List<Row> remove = new ArrayList<>();

    Difference(Projection projection) {
        this.projection = projection;
        this.sums = new Tally(projection.values().size());
    }

    /**
     * Takes the step of one prospect from one timeline to a longer one.
     *
     * <p>Once a person is erased, the rows that stand cannot be computed any more: neither timeline opens what they
     * hold. So all of them are written again. Counters hold nothing personal and step as ever.
     */
    void step(@Nullable Timeline before, Timeline after) {
        if (projection.kind() == Projection.Kind.SUM) {
            if (before != null) {
                sums.add(projection.rows(before), -1);
            }
            sums.add(projection.rows(after), 1);
            return;
        }
        boolean erased = before != null && before.erasures() < after.erasures();
        Map<List<Object>, Row> old = new HashMap<>();
        if (before != null) {
            projection.rows(before).forEach(row -> old.put(row.key(), row));
        }
        for (Row row : projection.rows(after)) {
            if (!row.equals(old.remove(row.key())) || erased) {
                put.add(row);
            }
        }
        remove.addAll(old.values());
    }

    /** Counters to add. */
    List<Row> sums() {
        return sums.rows();
    }

    /** Rows to insert or replace. */
    List<Row> put() {
        return put;
    }

    /** Rows to remove. */
    List<Row> remove() {
        return remove;
    }
}
