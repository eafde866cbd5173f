package io.showroom.audit.ledger.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.showroom.ledger.LedgerProblem;
import io.showroom.projection.read.Mismatch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verification of the ledger and the read models, with its findings so far.
 *
 * @param id identifier
 * @param state whether it is running
 * @param phase present step, or the step at which it failed
 * @param run user and times
 * @param ledger progress in the ledger
 * @param readModels whether the read models are compared too
 * @param replayed number of events replayed to compare the read models
 * @param problemCount number of problems of the ledger
 * @param problems the first of them by position, at most 1,000
 * @param access result for the access log
 * @param server result of comparing the events with those of the Axon Server; null without one, or until it is done
 * @param differenceCount number of differing rows of read models
 * @param differences the first of them, at most 500 per read model
 * @param error reason of the failure, or {@code notReplayable} if tampered events could not be replayed; null for none
 */
record Verification(
        String id,
        State state,
        Phase phase,
        @JsonUnwrapped Run run,
        @JsonUnwrapped Ledger ledger,
        boolean readModels,
        long replayed,
        long problemCount,
        List<LedgerProblem> problems,
        Access access,
        @Nullable ServerFindings server,
        long differenceCount,
        List<Mismatch> differences,
        @Nullable String error) {

    /**
     * User and times of a verification.
     *
     * @param startedBy user key of the requesting user
     * @param startedAt time of the start
     * @param ledgerCheckedAt when the ledger was done; null if it is not
     * @param finishedAt when it ended; null while it runs
     */
    record Run(
            String startedBy,
            Instant startedAt,
            @Nullable Instant ledgerCheckedAt,
            @Nullable Instant finishedAt) {}

    /**
     * Progress in the ledger.
     *
     * @param exportedSeal number of the exported seal to compare with; null if none was submitted
     * @param expected approximate number of events at the start
     * @param events sealed events read and compared with their seals
     * @param unsealed events after the last seal, which cannot be verified yet
     * @param seals seals checked
     * @param lastSeal number of the last seal; null if there is none
     */
    record Ledger(
            @Nullable Long exportedSeal,
            long expected,
            long events,
            long unsealed,
            long seals,
            @Nullable Long lastSeal) {}

    /**
     * Result for the access log, verified against its own seals.
     *
     * @param rows sealed entries read
     * @param unsealed entries after the last seal
     * @param seals seals checked
     * @param exportedSeal number of the exported seal to compare with; null if none was submitted
     * @param problemCount number of problems
     * @param problems the first problems by position in the access log, at most 1,000; {@code eventId} is the id of the
     *     entry
     */
    record Access(
            long rows,
            long unsealed,
            long seals,
            @Nullable Long exportedSeal,
            long problemCount,
            List<LedgerProblem> problems) {}

    /** State of a verification. */
    enum State {
        /** It is running. */
        RUNNING,
        /** It is complete, with its findings. */
        DONE,
        /** It was aborted; the part not reached is not verified. */
        FAILED
    }

    /** Steps of a verification. */
    enum Phase {
        /** Events against seals. */
        SEALS,
        /** Read models against a replay. */
        READ_MODELS,
        /** Both steps are complete. */
        END
    }

    /** Whether it is complete and found no problem. */
    public boolean isSound() {
        return state == State.DONE
                && problemCount == 0
                && access.problemCount() == 0
                && (server == null || server.differenceCount() == 0)
                && differenceCount == 0
                && error == null;
    }

    /** Returns the progress in per cent; the replay takes about three quarters of the time. */
    @JsonIgnore
    public int percent() {
        double all = Math.max(1, ledger.expected);
        double sealed = readModels ? 0.25 : 1;
        double done = phase == Phase.SEALS ? sealed * ledger.events / all : sealed + (1 - sealed) * replayed / all;
        return state == State.RUNNING ? (int) Math.min(99, 100 * done) : 100;
    }

    /** Returns its duration so far in seconds, with a resolution of milliseconds. */
    @JsonIgnore
    public double seconds(Instant now) {
        Instant end = run.finishedAt == null ? now : run.finishedAt;
        return Duration.between(run.startedAt, end).toMillis() / 1000.0;
    }

    /** Whether it is running. */
    @JsonIgnore
    public boolean isRunning() {
        return state == State.RUNNING;
    }
}
