package io.showroom.ledger;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The result of a check of one stream against its seals.
 *
 * @param events number of its events
 * @param last the seal over the last sealed event; null if none is sealed
 * @param seals number of the seal over each verified event, by position
 * @param problems the problems, in the order of the rows
 */
public record StreamFindings(
        int events, @Nullable Seal last, SortedMap<Long, Long> seals, List<LedgerProblem> problems) {

    /** Copies the collections. */
    public StreamFindings {
        seals = new TreeMap<>(seals);
        problems = List.copyOf(problems);
    }

    /** Whether every event is sealed and verified. */
    public boolean whole() {
        return problems.isEmpty() && seals.size() == events;
    }
}
