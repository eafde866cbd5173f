package io.showroom.prospect.read.card;

import io.showroom.ledger.LedgerProblem;
import io.showroom.ledger.Seal;
import io.showroom.ledger.StreamFindings;
import io.showroom.prospect.read.SealVerification.SealEvidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Result of verifying a prospect's events against the seals.
 *
 * @param events number of events verified
 * @param sealed number of those that agree with their seal; the others are not sealed yet or are among the problems
 * @param seal the seal over the last sealed event; null for none
 * @param latest the latest seal of the log; null if there is none
 * @param problems events that differ from what was sealed
 */
record StreamSeals(
        int events,
        int sealed,
        @Nullable Seal seal,
        @Nullable Seal latest,
        List<LedgerProblem> problems) {

    static StreamSeals of(SealEvidence testimony) {
        StreamFindings found = testimony.findings();
        return new StreamSeals(
                found.events(), found.seals().size(), found.last(), testimony.latest(), found.problems());
    }
}
