package io.showroom.importing.write;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of an import in the API.
 *
 * @param id its identifier
 * @param state RUNNING, DONE or FAILED
 * @param phase READING or CARRYING_OUT while it runs, WAITING while the event log is unavailable, SHOWING until the
 *     read models include its events; null afterwards
 * @param dryRun whether it validates only
 * @param rows rows read
 * @param accepted rows carried out, or already carried out by an earlier import
 * @param rejected rows rejected
 * @param hiddenRows rows that the file hides, by a filter or by hand; imported unless they were to be left out
 * @param position position in the event log at or after all its events; null while it runs, and if it has none
 * @param actsPerSecond rows carried out per second since the file was read
 * @param error code of an error of the whole file; null if there is none
 * @param detail text of that error, or of what it waits for; null if there is none
 * @param startedBy user key of who started it
 * @param startedAt when
 * @param finishedAt when it ended; null while it runs
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@RecordBuilder
public record ImportJob(
        String id,
        String state,
        @Nullable String phase,
        boolean dryRun,
        long rows,
        long accepted,
        long rejected,
        long hiddenRows,
        @Nullable Long position,
        long actsPerSecond,
        @Nullable String error,
        @Nullable String detail,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Returns a finished import as still running, for the time until the read models include it. */
    ImportJob showing() {
        return ImportJobBuilder.builder(this)
                .state(RUNNING)
                .phase("SHOWING")
                .position(null)
                .finishedAt(null)
                .build();
    }

    /** Phase of an import that cannot enter rows for now; it continues by itself and nothing is lost. */
    static final String WAITING = "WAITING";

    /** It is running or queued. */
    public static final String RUNNING = "RUNNING";

    /** It has finished. */
    public static final String DONE = "DONE";

    /** It ended early; see the error. */
    public static final String FAILED = "FAILED";
}
