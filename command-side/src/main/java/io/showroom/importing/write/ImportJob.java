package io.showroom.importing.write;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an import stands, as the outside sees it.
 *
 * @param id its identifier
 * @param state RUNNING, DONE or FAILED
 * @param phase READING or CARRYING_OUT while it runs, WAITING while the event log is away, SHOWING until what it did
 *     can be seen; null afterwards
 * @param dryRun whether it only tries
 * @param rows rows read
 * @param accepted rows carried out, or taken in by an earlier import
 * @param rejected rows refused
 * @param hiddenRows rows that the file hides, by a filter or by hand; taken unless they were to be left out
 * @param position place in the event log at which everything it did is visible; null while it runs
 * @param actsPerSecond rows carried out a second, from the moment the file was read
 * @param error code of what was wrong with the file as a whole, or null
 * @param detail the same for people, or null
 * @param startedBy user key of who started it
 * @param startedAt when
 * @param finishedAt when it ended, or null
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

    /** The same import, carried out, while the read models have not taken all of it in. */
    ImportJob showing() {
        return ImportJobBuilder.builder(this)
                .state(RUNNING)
                .phase("SHOWING")
                .position(null)
                .finishedAt(null)
                .build();
    }

    /** Phase of one that cannot enter anything for now; it goes on by itself, and nothing is lost. */
    static final String WAITING = "WAITING";

    /** It is under way, or waits for its turn. */
    public static final String RUNNING = "RUNNING";

    /** It has come to its end. */
    public static final String DONE = "DONE";

    /** It ended early; see the error. */
    public static final String FAILED = "FAILED";
}
