package io.showroom.projection.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes in one projection's table caused by new events of some prospects. */
final class TableDifference {

    private final Projection projection;
    private final Epochs epochs;
    private final Counters sums;
    private final List<TableRow> put = new ArrayList<>();
    private final List<TableRow> remove = new ArrayList<>();

    TableDifference(Projection projection, Epochs epochs) {
        this.projection = projection;
        this.epochs = epochs;
        this.sums = new Counters(projection.values().size());
    }

    /**
     * Adds the change of one prospect from one timeline to a longer one.
     *
     * <p>After an erasure, the stored rows cannot be computed any more, because neither timeline decrypts their
     * contents. So all of them are written again. Counters hold nothing personal and are changed as usual.
     *
     * @return whether any of the prospect's own rows changed
     */
    boolean step(@Nullable Timeline before, Timeline after) {
        if (projection.kind() == Projection.Kind.SUM) {
            epochs.each(before, after, this::stepInEpoch);
            return false;
        }
        int written = put.size();
        boolean erased = before != null && before.erasures() < after.erasures();
        Map<List<Object>, TableRow> old = new HashMap<>();
        if (before != null) {
            projection.rows(before).forEach(row -> old.put(row.key(), row));
        }
        for (TableRow row : projection.rows(after)) {
            if (!row.equals(old.remove(row.key())) || erased) {
                put.add(row);
            }
        }
        remove.addAll(old.values());
        return put.size() > written || !old.isEmpty();
    }

    /** Adds the change of the counters in an epoch; unchanged counters get no row. */
    void stepInEpoch(int epoch, @Nullable Timeline before, Timeline after) {
        stepInEpoch(projection, epoch, before, after, sums);
    }

    static void stepInEpoch(
            Projection projection, int epoch, @Nullable Timeline before, Timeline after, Counters into) {
        Counters change = new Counters(projection.values().size());
        if (before != null) {
            change.add(projection.rows(before), -1);
        }
        change.add(projection.rows(after), 1);
        change.forEachChange((key, counters) -> into.add(Epochs.keyed(key, epoch), counters));
    }

    /** Returns the counters to add. */
    List<TableRow> measures() {
        return sums.rows();
    }

    /** Returns the rows to insert or replace. */
    List<TableRow> put() {
        return put;
    }

    /** Returns the rows to delete. */
    List<TableRow> remove() {
        return remove;
    }
}
