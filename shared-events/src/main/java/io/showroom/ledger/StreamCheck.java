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
 * Checks the rows of one stream against their seals: each row must be in the sealed list of digests, each seal must
 * have a valid signature of a known key, and the stream's sequence must have no gap. It cannot detect a removed end of
 * the stream; {@link LedgerCheck} does.
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
     * @param rows its rows by position, beginning with its first
     * @param covering returns the seal over a position; null if there is none yet
     * @param keys returns the known public key with an id; null for unknown ids
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

    /** Loads the seal over this position for the following rows; an invalid seal is reported once. */
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

    /** Returns the index of a position in the list; -1 if it is not in it. */
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
