package io.showroom.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A deviation between the ledger and its seals.
 *
 * @param position position of the row; for a seal, the first position that it covers
 * @param code kind of the problem
 * @param of whether it concerns a row or a seal
 * @param seal number of the seal that shows it; null if none does
 * @param lastPosition last position if several consecutive rows are concerned; null for one
 * @param sealedPosition for a reordered row, the position at which its content was sealed; null otherwise
 * @param eventId identifier of the event found at the position; null if there is none
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
        /** The content differs from what was sealed. */
        ALTERED,
        /** It was sealed and no longer exists. */
        MISSING,
        /** It lies among sealed rows but was not sealed. */
        INSERTED,
        /** Its content was sealed at another position. */
        REORDERED,
        /** The end of the ledger is missing, from this position on. */
        TRUNCATED,
        /** A seal has no valid signature of a known key. */
        SIGNATURE
    }

    /** The object that a problem concerns. */
    public enum Of {
        /** A stored event. */
        ROW,
        /** A stored seal. */
        SEAL,
        /** The seal exported earlier and provided for the check. */
        EXPORTED_SEAL
    }

    static LedgerProblem row(long position, ProblemCode code, @Nullable Long seal, @Nullable String eventId) {
        return new LedgerProblem(position, code, Of.ROW, seal, null, null, eventId);
    }

    static LedgerProblem seal(Seal seal, ProblemCode code, Of of) {
        return new LedgerProblem(seal.firstPosition(), code, of, seal.number(), null, null, null);
    }
}
