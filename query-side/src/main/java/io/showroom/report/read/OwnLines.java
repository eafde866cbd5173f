package io.showroom.report.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.KnownUpTo;
import io.showroom.freshness.read.Freshness;
import io.showroom.projection.read.Openers;
import io.showroom.projection.read.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the lines of a form that belong to one prospect each: in their table, or for past knowledge by folding. */
@Component
public class OwnLines {

    private final EventLog log;
    private final Openers openers;
    private final Freshness freshness;

    OwnLines(EventLog log, Openers openers, Freshness freshness) {
        this.log = log;
        this.openers = openers;
        this.freshness = freshness;
    }

    /**
     * What was found.
     *
     * @param position position in the log that it was found at
     * @param lines the lines, in no order
     */
    public record Found<T>(long position, List<T> lines) {}

    /**
     * Finds lines.
     *
     * @param asKnownAt only what was recorded by then; null for everything
     * @param table reads them from their table
     * @param fold what one prospect gives; the same pure function that fills the table
     */
    public <T> Found<T> find(
            @Nullable Instant asKnownAt, Supplier<List<T>> table, Function<Timeline, Collection<T>> fold) {
        if (asKnownAt == null) {
            long position = freshness.position();
            return new Found<>(position, table.get());
        }
        List<T> lines = new ArrayList<>();
        var opener = openers.ascending();
        log.forEachProspect(new KnownUpTo(log.settledPosition(), asKnownAt), events -> {
            Timeline timeline = Timeline.of(events, opener);
            lines.addAll(fold.apply(timeline));
        });
        return new Found<>(log.positionAt(asKnownAt), lines);
    }
}
