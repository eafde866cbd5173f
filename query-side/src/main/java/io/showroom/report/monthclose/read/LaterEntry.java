package io.showroom.report.monthclose.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event recorded after a month was closed that changed the month's figures.
 *
 * @param position its position in the log
 * @param prospectId id of the prospect
 * @param sequence its number in the prospect's stream
 * @param type simple name of the event class
 * @param occurredAt when it happened, business time
 * @param recordedAt when it was recorded
 * @param actor user key of the person answerable; null if none is named
 * @param change the changes of the figures, by name
 */
public record LaterEntry(
        long position,
        String prospectId,
        long sequence,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String actor,
        MonthFigures change) {

    /** Returns the same entry with other changes, such as those of one report. */
    LaterEntry with(MonthFigures some) {
        return new LaterEntry(position, prospectId, sequence, type, occurredAt, recordedAt, actor, some);
    }
}
