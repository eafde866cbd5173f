package io.showroom.ledger;

import io.showroom.ledger.LedgerProblem.Of;
import io.showroom.ledger.LedgerProblem.ProblemCode;
import io.showroom.ledger.LedgerSource.SealedRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rows of one stream against the seals over them: each must stand in the list of digests that a seal is over,
 * the seal must bear a signature of a known key, and no place in the stream may be empty. Whether the end of a stream
 * was cut off only the check of the whole ledger tells.
 */
public final class StreamCheck {

    private final LongFunction<@Nullable SealedRun> covering;
    private final Function<String, @Nullable SealKey> keys;
    private final SortedMap<Long, Long> seals = new TreeMap<>();
    private final List<LedgerProblem> problems = new ArrayList<>();
    private @Nullable SealedRun run;
    private @Nullable RowDigests digests;
    private @Nullable Seal last;

    private StreamCheck(LongFunction<@Nullable SealedRun> covering, Function<String, @Nullable SealKey> keys) {
        this.covering = covering;
        this.keys = keys;
    }

    /**
     * Checks a stream.
     *
     * @param rows its rows by position, from its first
     * @param covering the seal over a position; null where none is yet
     * @param keys public keys that are known to be the system's, by id; null for others
     */
    public static StreamFindings of(
            List<LedgerRow> rows,
            LongFunction<@Nullable SealedRun> covering,
            Function<String, @Nullable SealKey> keys) {
        StreamCheck check = new StreamCheck(covering, keys);
        long place = 0;
        for (LedgerRow row : rows) {
            if (row.sequence() != place) {
                check.problems.add(LedgerProblem.row(row.position(), ProblemCode.MISSING, null, null));
            }
            place = row.sequence() + 1;
            check.check(row);
        }
        return new StreamFindings(rows.size(), check.last, check.seals, check.problems);
    }

    private void check(LedgerRow row) {
        if (run == null || row.position() > run.seal().lastPosition()) {
            next(row.position());
        }
        if (run == null) {
            return;
        }
        Seal seal = run.seal();
        last = seal;
        if (digests == null) {
            return;
        }
        int at = place(digests, row.position());
        if (at >= 0 && Arrays.equals(digests.digest(at), row.digest())) {
            seals.put(row.position(), seal.number());
        } else {
            problems.add(LedgerProblem.row(
                    row.position(), at >= 0 ? ProblemCode.ALTERED : ProblemCode.INSERTED, seal.number(), null));
        }
    }

    /** The seal over this position becomes the one that rows are held against; one that does not hold is told once. */
    private void next(long position) {
        run = covering.apply(position);
        digests = null;
        if (run == null) {
            return;
        }
        Seal seal = run.seal();
        SealKey key = keys.apply(seal.keyId());
        if (key == null || !key.verifies(seal)) {
            problems.add(LedgerProblem.seal(seal, ProblemCode.SIGNATURE, Of.SEAL));
            return;
        }
        RowDigests listed = listed(run.rows());
        if (listed != null && Seal.digest(seal.previous(), listed).equals(seal.digest())) {
            digests = listed;
        } else {
            problems.add(LedgerProblem.seal(seal, ProblemCode.ALTERED, Of.SEAL));
        }
    }

    private static @Nullable RowDigests listed(byte[] packed) {
        try {
            return new RowDigests(packed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Where a position stands in the list; below zero if it does not. */
    private static int place(RowDigests digests, long position) {
        int low = 0;
        int high = digests.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compare(digests.position(middle), position);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
