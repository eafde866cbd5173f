package io.showroom.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a ledger found.
 *
 * @param events sealed rows that were read
 * @param unsealed rows after the last seal, of which nothing can be said yet
 * @param seals seals that were read
 * @param latest the last seal; null if there is none
 * @param problemCount how many problems there are
 * @param problems the first of them by position, at most {@link #LISTED}
 */
public record LedgerFindings(
        long events,
        long unsealed,
        long seals,
        @Nullable Seal latest,
        long problemCount,
        List<LedgerProblem> problems) {

    /** How many problems are listed. */
    public static final int LISTED = 1000;

    /** Copies the list. */
    public LedgerFindings {
        problems = List.copyOf(problems);
    }

    /** Whether everything is as it was sealed. */
    public boolean sound() {
        return problemCount == 0;
    }
}
