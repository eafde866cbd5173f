package io.showroom.projection.read;

import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Ranges of the log of equal length. Each change of a counter is stored under the epoch of its event, so that the state
 * at each epoch end is a sum, and every position is at most half an epoch from one.
 *
 * <p>Reasons for the length: docs/adr/0008-history-from-near.md.
 */
@Component
public final class Epochs {

    /** Default length in positions. */
    static final int USUAL_LENGTH = 8192;

    /** Column of a table of counters: the epoch of a change. */
    static final TableColumn COLUMN = new TableColumn("epoch", TableColumn.Type.INTEGER);

    private final int length;

    /**
     * Creates epochs of a length.
     *
     * @param length number of positions, {@code showroom.history.epoch}; a change causes a rebuild
     */
    public Epochs(@Value("${showroom.history.epoch:" + USUAL_LENGTH + "}") int length) {
        if (length < 1) {
            throw new IllegalArgumentException("showroom.history.epoch must be 1 or more, but is " + length);
        }
        this.length = length;
    }

    int length() {
        return length;
    }

    /** Returns the epoch of a position. */
    int of(long position) {
        return Math.toIntExact(Math.max(0, position) / length);
    }

    /** Returns the last position of an epoch; -1 before the first one. */
    long end(int epoch) {
        return (epoch + 1L) * length - 1;
    }

    /**
     * Walks from one version of a timeline to a longer one, epoch by epoch.
     *
     * @param before the start; null for before the first event
     * @param after the end
     */
    void each(@Nullable Timeline before, Timeline after, Step step) {
        NavigableMap<Integer, Long> ends = new TreeMap<>();
        long from = before == null ? -1 : before.lastPosition();
        after.recorded().stream()
                .filter(event -> event.position() > from)
                .forEach(event -> ends.put(of(event.position()), event.position()));
        Timeline stands = before;
        for (Iterator<Integer> epochs = ends.navigableKeySet().iterator(); epochs.hasNext(); ) {
            int epoch = epochs.next();
            Timeline next = epochs.hasNext() ? after.upTo(end(epoch)) : after;
            if (next != null) {
                step.of(epoch, stands, next);
                stands = next;
            }
        }
    }

    /** Receives the change of a timeline in an epoch. */
    interface Step {
        void of(int epoch, @Nullable Timeline before, Timeline after);
    }

    /** Returns the key of a counter row in its stored table. */
    static List<Object> keyed(List<Object> key, int epoch) {
        Object[] keyed = key.toArray(new Object[key.size() + 1]);
        keyed[key.size()] = epoch;
        return List.of(keyed);
    }
}
