package io.showroom.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a check of a ledger.
 *
 * @param events number of sealed rows read
 * @param unsealed number of rows after the last seal, which cannot be verified yet
 * @param seals number of seals read
 * @param latest the last seal; null if there is none
 * @param problemCount number of all problems
 * @param problems the first problems by position, at most {@link #LISTED}
 */
public record LedgerFindings(
        long events,
        long unsealed,
        long seals,
        @Nullable Seal latest,
        long problemCount,
        List<LedgerProblem> problems) {

    /** The maximum number of listed problems. */
    public static final int LISTED = 1000;

    /** Copies the list. */
    public LedgerFindings {
        problems = List.copyOf(problems);
    }

    /** Whether no problem was found. */
    public boolean sound() {
        return problemCount == 0;
    }
}
