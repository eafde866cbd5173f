package io.showroom.prospect.read;

import io.showroom.ledger.Seal;
import io.showroom.ledger.StreamFindings;
import org.jspecify.annotations.Nullable;

/** Tells by which seals a prospect's events stand as they were recorded. */
public interface SealVerification {

    /**
     * Reads the stored bytes of a prospect's events anew and holds them against the seals over them.
     *
     * @param prospectId the prospect
     * @param upTo position of the last event that is asked about
     */
    SealEvidence of(String prospectId, long upTo);

    /**
     * What the seals say.
     *
     * @param findings about the events
     * @param latest the latest seal of the whole log; null if nothing was ever sealed
     */
    record SealEvidence(StreamFindings findings, @Nullable Seal latest) {}
}
