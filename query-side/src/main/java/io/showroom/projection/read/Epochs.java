package io.showroom.projection.read;

import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Stretches of the log of equal length. Each change of a sum is kept under the epoch of the event that brought it, so
 * that what was known at the end of any epoch is a sum again, and no moment is further from one than half an epoch.
 *
 * <p>Why so long: docs/adr/0008-history-from-near.md.
 */
@Component
public final class Epochs {

    /** Positions in an epoch, unless the installation says otherwise. */
    static final int USUAL_LENGTH = 8192;

    /** The column of a table of sums that says in which epoch a change came in. */
    static final TableColumn COLUMN = new TableColumn("epoch", TableColumn.Type.INTEGER);

    private final int length;

    /**
     * Epochs of a length.
     *
     * @param length number of positions, {@code showroom.history.epoch}; another one makes the tables anew
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

    /** The epoch that a position lies in. */
    int of(long position) {
        return Math.toIntExact(Math.max(0, position) / length);
    }

    /** The last position of an epoch; -1 before the first one. */
    long end(int epoch) {
        return (epoch + 1L) * length - 1;
    }

    /**
     * Walks a timeline from one length to a longer one, epoch by epoch.
     *
     * @param before where the walk begins; null for before the first event
     * @param after where it ends
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

    /** What an epoch did to a timeline. */
    interface Step {
        void of(int epoch, @Nullable Timeline before, Timeline after);
    }

    /** The key of a row of sums in its table. */
    static List<Object> keyed(List<Object> key, int epoch) {
        Object[] keyed = key.toArray(new Object[key.size() + 1]);
        keyed[key.size()] = epoch;
        return List.of(keyed);
    }
}
