package io.showroom.ledger;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a check of one stream against the seals over it found.
 *
 * @param events how many of its events were held against seals
 * @param last the seal over the last of them that is sealed; null if none is
 * @param seals number of the seal over each event that stands as it was sealed, by position
 * @param problems what is not as it was sealed, by position
 */
public record StreamFindings(
        int events, @Nullable Seal last, SortedMap<Long, Long> seals, List<LedgerProblem> problems) {

    /** Copies the collections. */
    public StreamFindings {
        seals = new TreeMap<>(seals);
        problems = List.copyOf(problems);
    }

    /** Whether every event stands as it was sealed. */
    public boolean whole() {
        return problems.isEmpty() && seals.size() == events;
    }
}
