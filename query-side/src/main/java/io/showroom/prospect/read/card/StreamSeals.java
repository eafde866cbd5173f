package io.showroom.prospect.read.card;

import io.showroom.ledger.LedgerProblem;
import io.showroom.ledger.Seal;
import io.showroom.ledger.StreamFindings;
import io.showroom.prospect.read.SealVerification.SealEvidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a prospect's events stand against the seals over them.
 *
 * @param events how many events were checked
 * @param sealed how many of them stand as they were sealed; the others are too new, or among the problems
 * @param seal the seal over the last of them that is sealed; null if none is
 * @param latest the latest seal of the log; null if there is none
 * @param problems what is not as it was sealed
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
