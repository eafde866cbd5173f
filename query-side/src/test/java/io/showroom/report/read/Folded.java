package io.showroom.report.read;

import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.InMemoryMeasures;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Timeline;
import io.showroom.testing.MemoryLog;
import java.util.Arrays;
import java.util.List;

/** Folds events into sums in memory. */
public final class Folded {

    private Folded() {}

    /** Returns the sums over all streams. */
    public static InMemoryMeasures over(List<RecordedEvent> log, Projection... projections) {
        InMemoryMeasures measures = new InMemoryMeasures(Arrays.asList(projections));
        new MemoryLog(log)
                .forEachProspect(
                        LogBound.position(Long.MAX_VALUE),
                        stream -> measures.take(Timeline.of(stream, Decryptor.NOTHING)));
        return measures;
    }
}
