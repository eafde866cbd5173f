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

/**
 * Checks a sealed log in one pass: every row against its seal, every seal against the seal before it and its signing
 * key.
 */
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

    /** Receives the progress of a check, every 64 seals and at the end. */
    public interface CheckListener {

        /** Called with the numbers of rows and seals checked so far. */
        void checked(long events, long seals);
    }

    /**
     * A check of the event log; an instance checks once.
     *
     * @param source the ledger
     * @param keys returns the known public key with an id; null for unknown ids
     */
    public LedgerCheck(LedgerSource source, Function<String, @Nullable SealKey> keys) {
        this(source, keys, Seal.NOTHING);
    }

    /**
     * A check of any sealed log; an instance checks once.
     *
     * @param source the ledger
     * @param keys returns the known public key with an id; null for unknown ids
     * @param first the previous digest in the log's first seal
     */
    public LedgerCheck(LedgerSource source, Function<String, @Nullable SealKey> keys, String first) {
        this.source = source;
        this.keys = keys;
        this.first = first;
    }

    /**
     * Reads the whole ledger and returns what was found.
     *
     * @param exported a seal exported earlier: the rows that it covers must still exist; null for none
     * @param progress receives the progress
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
        // If the seal itself is not valid, its list of digests determines the range of rows.
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

    /** Returns the rows up to {@code end}, without those at or before {@code after}: they belong to a missing seal. */
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

    /** Reads the rows that no seal covers yet and returns their number. Only their positions can be checked. */
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
            // The ledger continued differently from here: its end was removed and new seals were created.
            ofSeals.add(LedgerProblem.seal(exported, ProblemCode.TRUNCATED, Of.EXPORTED_SEAL));
        }
    }

    /** The rows in the range of one seal. */
    private static final class Run {

        private final RowDigests digests = new RowDigests();
        private final List<LedgerRow> events = new ArrayList<>();

        long last(long otherwise) {
            return events.isEmpty() ? otherwise : events.getLast().position();
        }
    }
}
