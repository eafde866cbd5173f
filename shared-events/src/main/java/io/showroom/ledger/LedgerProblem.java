package io.showroom.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Something in the ledger that is not as it was sealed.
 *
 * @param position where: the row's position; of a seal, the first position that it covers
 * @param code what is wrong
 * @param of whether a row or a seal is meant
 * @param seal number of the seal that tells; null if none does
 * @param lastPosition of several rows in a run, the last one's position; null for one
 * @param sealedPosition of a reordered row, the position at which its content was sealed; null otherwise
 * @param eventId identifier of the event that stands there now; null if none does
 */
public record LedgerProblem(
        long position,
        ProblemCode code,
        Of of,
        @Nullable Long seal,
        @Nullable Long lastPosition,
        @Nullable Long sealedPosition,
        @Nullable String eventId) {

    /** Kinds of problems. */
    public enum ProblemCode {
        /** It is not what was sealed. */
        ALTERED,
        /** It was sealed and is gone. */
        MISSING,
        /** It lies among sealed rows and was not sealed with them. */
        INSERTED,
        /** It was sealed at another position. */
        REORDERED,
        /** The end of the ledger is gone, from this position on. */
        TRUNCATED,
        /** A seal bears no valid signature of a known key. */
        SIGNATURE
    }

    /** What a problem can be of. */
    public enum Of {
        /** A stored event. */
        ROW,
        /** A stored seal. */
        SEAL,
        /** The seal handed in from outside. */
        EXPORTED_SEAL
    }

    static LedgerProblem row(long position, ProblemCode code, @Nullable Long seal, @Nullable String eventId) {
        return new LedgerProblem(position, code, Of.ROW, seal, null, null, eventId);
    }

    static LedgerProblem seal(Seal seal, ProblemCode code, Of of) {
        return new LedgerProblem(seal.firstPosition(), code, of, seal.number(), null, null, null);
    }
}
