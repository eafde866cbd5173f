package io.showroom.ledger;

import io.showroom.ledger.LedgerProblem.Of;
import io.showroom.ledger.LedgerProblem.ProblemCode;
import io.showroom.ledger.LedgerSource.SealedRun;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds every row of a ledger against its seal, and every seal against the one before and its key; in one walk. */
public final class LedgerCheck {

    private static final int TOLD_EVERY = 64;

    private final LedgerSource source;
    private final Function<String, @Nullable SealKey> keys;
    private final String first;
    private final RowFindings rows = new RowFindings();
    private final List<LedgerProblem> ofSeals = new ArrayList<>();
    private @Nullable LedgerRow ahead;
    private @Nullable Seal before;
    private @Nullable Seal sameNumber;
    private boolean beforeIsTrue = true;
    private boolean coveredIsKnown = true;
    private long covered = Long.MIN_VALUE;
    private long events;
    private long seals;

    /** Told now and then how far the check is. */
    public interface CheckListener {

        /** So many rows and seals are done. */
        void checked(long events, long seals);
    }

    /**
     * A check of the event log, to be used once.
     *
     * @param source the ledger
     * @param keys public keys that are known to be the system's, by id; null for others
     */
    public LedgerCheck(LedgerSource source, Function<String, @Nullable SealKey> keys) {
        this(source, keys, Seal.NOTHING);
    }

    /**
     * A check of any sealed log, to be used once.
     *
     * @param source the ledger
     * @param keys public keys that are known to be the system's, by id; null for others
     * @param first what stands as the previous digest in the log's first seal
     */
    public LedgerCheck(LedgerSource source, Function<String, @Nullable SealKey> keys, String first) {
        this.source = source;
        this.keys = keys;
        this.first = first;
    }

    /**
     * Walks through the ledger.
     *
     * @param exported a seal that was taken out of the system earlier: what it covers must still be there; null for
     *     none
     * @param progress told now and then
     * @throws IOException if the source cannot be read
     */
    public LedgerFindings check(@Nullable Seal exported, CheckListener progress) throws IOException {
        ahead = source.nextRow();
        for (SealedRun run = source.nextSeal(); run != null; run = source.nextSeal()) {
            Seal seal = run.seal();
            if (exported != null && exported.number() == seal.number()) {
                sameNumber = seal;
            }
            boolean isTrue = checkSeal(seal);
            checkRows(seal, run.rows(), isTrue);
            before = seal;
            beforeIsTrue = isTrue;
            if (++seals % TOLD_EVERY == 0) {
                progress.checked(events, seals);
            }
        }
        long unsealed = takeUnsealed();
        if (exported != null) {
            checkExported(exported);
        }
        progress.checked(events, seals);
        List<LedgerProblem> all = Stream.concat(ofSeals.stream(), rows.problems().stream())
                .sorted(Comparator.comparingLong(LedgerProblem::position))
                .limit(LedgerFindings.LISTED)
                .toList();
        return new LedgerFindings(events, unsealed, seals, before, ofSeals.size() + rows.count(), all);
    }

    private boolean checkSeal(Seal seal) {
        long expected = before == null ? 1 : before.number() + 1;
        boolean follows = seal.number() == expected;
        if (!follows) {
            long from = before == null ? Math.min(1, seal.firstPosition()) : before.lastPosition() + 1;
            ofSeals.add(new LedgerProblem(
                    from,
                    ProblemCode.MISSING,
                    Of.SEAL,
                    expected,
                    Math.max(from, seal.firstPosition() - 1),
                    null,
                    null));
            coveredIsKnown = false;
        }
        SealKey key = keys.apply(seal.keyId());
        if (key == null || !key.verifies(seal)) {
            ofSeals.add(LedgerProblem.seal(seal, ProblemCode.SIGNATURE, Of.SEAL));
            return false;
        }
        String previous = before == null ? first : before.digest();
        if (follows && beforeIsTrue && !seal.previous().equals(previous)) {
            ofSeals.add(LedgerProblem.seal(seal, ProblemCode.ALTERED, Of.SEAL));
        }
        return true;
    }

    private void checkRows(Seal seal, byte[] packed, boolean isTrue) throws IOException {
        RowDigests sealed = unpacked(packed);
        // Where a seal's own word cannot be taken, the list beside it says how far it went.
        long listed = sealed.size() == 0 ? covered : sealed.position(sealed.size() - 1);
        long end = isTrue ? seal.lastPosition() : listed;
        Run found = take(coveredIsKnown ? covered : seal.firstPosition() - 1, end);
        boolean listIsTrue = Seal.digest(seal.previous(), sealed).equals(seal.digest());
        boolean rowsAreTrue =
                isTrue && Seal.digest(seal.previous(), found.digests).equals(seal.digest());
        if (rowsAreTrue || found.digests.sameAs(sealed)) {
            rows.seen(found.last(covered));
        } else {
            rows.compare(seal, sealed, found.digests, found.events);
        }
        if (isTrue && !listIsTrue) {
            ofSeals.add(LedgerProblem.seal(seal, ProblemCode.ALTERED, Of.SEAL));
        }
        covered = Math.max(covered, end);
        coveredIsKnown = isTrue || sealed.size() > 0;
    }

    private static RowDigests unpacked(byte[] packed) {
        try {
            return new RowDigests(packed);
        } catch (IllegalArgumentException e) {
            return new RowDigests();
        }
    }

    /**
     * The rows up to {@code end}; those at or before {@code after} belong to a seal that is gone, and are passed over.
     */
    private Run take(long after, long end) throws IOException {
        Run run = new Run();
        for (; ahead != null && ahead.position() <= end; ahead = source.nextRow()) {
            if (ahead.position() > after || after == Long.MIN_VALUE) {
                run.digests.add(ahead);
                run.events.add(ahead);
                events++;
            }
        }
        return run;
    }

    /** Rows that no seal covers yet; only that their positions were given out can be told of them. */
    private long takeUnsealed() throws IOException {
        long unsealed = 0;
        Deque<LedgerRow> last = new ArrayDeque<>();
        for (; ahead != null; ahead = source.nextRow()) {
            rows.seen(ahead.position());
            unsealed++;
            last.add(ahead);
            if (last.size() > LedgerFindings.LISTED) {
                last.remove();
            }
        }
        long end = source.end();
        last.removeIf(row -> row.position() <= end);
        last.forEach(rows::beyond);
        return unsealed;
    }

    private void checkExported(Seal exported) {
        SealKey key = keys.apply(exported.keyId());
        if (key == null || !key.verifies(exported)) {
            ofSeals.add(LedgerProblem.seal(exported, ProblemCode.SIGNATURE, Of.EXPORTED_SEAL));
        } else if (sameNumber == null) {
            long from = before == null ? Math.min(1, exported.firstPosition()) : before.lastPosition() + 1;
            ofSeals.add(new LedgerProblem(
                    Math.min(from, exported.firstPosition()),
                    ProblemCode.TRUNCATED,
                    Of.EXPORTED_SEAL,
                    exported.number(),
                    exported.lastPosition(),
                    null,
                    null));
        } else if (!sameNumber.equals(exported)) {
            // The ledger went another way from here: its end was cut off, and new seals were made instead.
            ofSeals.add(LedgerProblem.seal(exported, ProblemCode.TRUNCATED, Of.EXPORTED_SEAL));
        }
    }

    /** Rows in the range of one seal. */
    private static final class Run {

        private final RowDigests digests = new RowDigests();
        private final List<LedgerRow> events = new ArrayList<>();

        long last(long otherwise) {
            return events.isEmpty() ? otherwise : events.getLast().position();
        }
    }
}
