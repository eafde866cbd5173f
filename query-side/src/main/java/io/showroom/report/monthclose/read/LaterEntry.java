package io.showroom.report.monthclose.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event recorded after a month was closed that changed the month's figures.
 *
 * @param position its place in the log
 * @param prospectId whose
 * @param sequence its place in the prospect's stream
 * @param type its name
 * @param occurredAt business time
 * @param recordedAt when it was recorded
 * @param actor user key of who is answerable; null if nobody is named
 * @param change by how much it changed which figures
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

    /** The same entry, of which only some changes matter. */
    LaterEntry with(MonthFigures some) {
        return new LaterEntry(position, prospectId, sequence, type, occurredAt, recordedAt, actor, some);
    }
}
