package io.showroom.report.read;

import io.showroom.eventlog.read.KnownUpTo;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.MemorySums;
import io.showroom.projection.read.Opener;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Timeline;
import io.showroom.testing.MemoryLog;
import java.util.Arrays;
import java.util.List;

/** Sums folded in memory from events. */
public final class Folded {

    private Folded() {}

    /** Sums over whole streams. */
    public static MemorySums over(List<RecordedEvent> log, Projection... projections) {
        MemorySums sums = new MemorySums(Arrays.asList(projections));
        new MemoryLog(log)
                .forEachProspect(
                        KnownUpTo.position(Long.MAX_VALUE), stream -> sums.take(Timeline.of(stream, Opener.NOTHING)));
        return sums;
    }
}
