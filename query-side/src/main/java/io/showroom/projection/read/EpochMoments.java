package io.showroom.projection.read;

import io.showroom.eventlog.read.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Range of recording times of each epoch. Positions are not in the order of recording times; an epoch is completely
 * known at an instant if its latest time is not later, and unknown if its earliest time is later.
 */
final class EpochMoments {

    private static final ReadModelTable<Moments> ROWS =
            ReadModelTable.own("read_model_epoch", 1, Moments.class, "epoch");

    /** Definition of the table for writers and comparisons. */
    static final Projection TABLE = new RowProjection<>(ROWS, timeline -> List.of()) {};

    private final Epochs epochs;
    private final Map<Integer, Instant[]> moments = new TreeMap<>();

    EpochMoments(Epochs epochs) {
        this.epochs = epochs;
    }

    void take(RecordedEvent event) {
        Instant at = event.recordedAt();
        widen(epochs.of(event.position()), at, at);
    }

    void addAll(EpochMoments others) {
        others.moments.forEach((epoch, moment) -> widen(epoch, moment[0], moment[1]));
    }

    private void widen(int epoch, Instant first, Instant last) {
        Instant[] moment = moments.computeIfAbsent(epoch, any -> new Instant[] {first, last});
        moment[0] = first.isBefore(moment[0]) ? first : moment[0];
        moment[1] = last.isAfter(moment[1]) ? last : moment[1];
    }

    List<TableRow> rows() {
        return moments.entrySet().stream()
                .map(one -> ROWS.row(new Moments(one.getKey(), one.getValue()[0], one.getValue()[1])))
                .toList();
    }

    private record Moments(int epoch, Instant firstRecorded, Instant lastRecorded) {}
}
