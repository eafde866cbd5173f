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
 * A check of the ledger and the read models, and what it has found so far.
 *
 * @param id its id
 * @param state whether it runs
 * @param phase what it is at, or where it failed
 * @param run who asked for it, and when it did what
 * @param ledger what of the ledger was checked
 * @param readModels whether the read models are compared too
 * @param replayed events replayed to compare the read models
 * @param problemCount how many problems the ledger has
 * @param problems the first of them by position, at most 1,000
 * @param access what the check of the access log found
 * @param server the events, held against those of the Axon Server that they came from; null where none keeps them, or
 *     as long as it is not done
 * @param differenceCount how many rows of read models are not what a replay gives
 * @param differences some of them, at most 500 of each read model
 * @param error why it failed, or notReplayable if the log was altered so that nothing could be replayed; else null
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
     * Who asked for it, and when it did what.
     *
     * @param startedBy user key of who asked for it
     * @param startedAt when
     * @param ledgerCheckedAt when the ledger itself was done; null if it is not
     * @param finishedAt when it ended; null while it runs
     */
    record Run(
            String startedBy,
            Instant startedAt,
            @Nullable Instant ledgerCheckedAt,
            @Nullable Instant finishedAt) {}

    /**
     * What of the ledger was checked.
     *
     * @param exportedSeal number of the seal handed in to compare with; null if none was
     * @param expected how many events there were when it began, nearly
     * @param events sealed events read and held against their seals
     * @param unsealed events after the last seal, of which nothing can be said yet
     * @param seals seals checked
     * @param lastSeal number of the last one; null if there is none
     */
    record Ledger(
            @Nullable Long exportedSeal,
            long expected,
            long events,
            long unsealed,
            long seals,
            @Nullable Long lastSeal) {}

    /**
     * The access log, held against its own seals.
     *
     * @param rows sealed entries read
     * @param unsealed entries after the last seal
     * @param seals seals checked
     * @param exportedSeal number of the seal handed in to compare with; null if none was
     * @param problemCount how many problems there are
     * @param problems the first of them by position in the access log, at most 1,000; {@code eventId} names the entry
     */
    record Access(
            long rows,
            long unsealed,
            long seals,
            @Nullable Long exportedSeal,
            long problemCount,
            List<LedgerProblem> problems) {}

    /** Whether a check runs. */
    enum State {
        /** It does. */
        RUNNING,
        /** It has looked at everything; what it found stands in it. */
        DONE,
        /** It could not go on: nothing is said about what it had not looked at. */
        FAILED
    }

    /** Steps of a check. */
    enum Phase {
        /** Events against seals. */
        SEALS,
        /** Read models against a replay. */
        READ_MODELS,
        /** Both done. */
        END
    }

    /** Whether it is over and found nothing. */
    public boolean isSound() {
        return state == State.DONE
                && problemCount == 0
                && access.problemCount() == 0
                && (server == null || server.differenceCount() == 0)
                && differenceCount == 0
                && error == null;
    }

    /** How far it is, in per cent; the replay takes about three quarters of the time. */
    @JsonIgnore
    public int percent() {
        double all = Math.max(1, ledger.expected);
        double sealed = readModels ? 0.25 : 1;
        double done = phase == Phase.SEALS ? sealed * ledger.events / all : sealed + (1 - sealed) * replayed / all;
        return state == State.RUNNING ? (int) Math.min(99, 100 * done) : 100;
    }

    /** How many seconds it took or takes, to a tenth. */
    @JsonIgnore
    public double seconds(Instant now) {
        Instant end = run.finishedAt == null ? now : run.finishedAt;
        return Duration.between(run.startedAt, end).toMillis() / 1000.0;
    }

    /** Whether it runs. */
    @JsonIgnore
    public boolean isRunning() {
        return state == State.RUNNING;
    }
}
