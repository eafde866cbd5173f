package io.showroom.prospect.read;

import io.showroom.ledger.Seal;
import io.showroom.ledger.StreamFindings;
import org.jspecify.annotations.Nullable;

/** Verification of a prospect's events against the seals. */
public interface SealVerification {

    /**
     * Reads the stored bytes of a prospect's events again and verifies them against the seals.
     *
     * @param prospectId the prospect
     * @param upTo position of the last event to verify
     */
    SealEvidence of(String prospectId, long upTo);

    /**
     * Result of the verification.
     *
     * @param findings findings about the events
     * @param latest the latest seal of the whole log; null if there is none
     */
    record SealEvidence(StreamFindings findings, @Nullable Seal latest) {}
}
