package io.showroom.ledger;

import io.showroom.ledger.LedgerProblem.Of;
import io.showroom.ledger.LedgerProblem.ProblemCode;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the rows that differ from their seals during a check. Only after the last seal is it known whether missing
 * rows are the end of the ledger, and whether an unexpected row was sealed at another position.
 */
final class RowFindings {

    private static final int KEPT = 20_000;

    private final List<MissingRow> gone = new ArrayList<>();
    private final List<UnexpectedRow> strange = new ArrayList<>();
    private long more;
    private @Nullable MissingRow tail;
    private long tailSize;
    private long tailEnd;

    /** Records that a row exists at this position: rows missing before it are not the end of the ledger. */
    void seen(long position) {
        if (tail != null && position > tail.position) {
            tail = null;
            tailSize = 0;
        }
    }

    /** Compares the sealed digests with those found, both in the order of their positions. */
    void compare(Seal seal, RowDigests sealed, RowDigests found, List<LedgerRow> rows) {
        int s = 0;
        int f = 0;
        while (s < sealed.size() || f < found.size()) {
            long sealedAt = s < sealed.size() ? sealed.position(s) : Long.MAX_VALUE;
            long foundAt = f < found.size() ? found.position(f) : Long.MAX_VALUE;
            if (sealedAt < foundAt) {
                missing(new MissingRow(sealedAt, sealed.digest(s++), seal.number()));
                continue;
            }
            seen(foundAt);
            byte[] sealedDigest = sealedAt == foundAt ? sealed.digest(s++) : null;
            byte[] foundDigest = found.digest(f);
            if (!Arrays.equals(sealedDigest, foundDigest)) {
                keep(
                        strange,
                        new UnexpectedRow(foundAt, foundDigest, sealedDigest, seal.number(), eventId(rows.get(f))));
            }
            f++;
        }
    }

    /** Records a row at a position that was never assigned. */
    void beyond(LedgerRow row) {
        keep(strange, new UnexpectedRow(row.position(), row.digest(), null, null, eventId(row)));
    }

    /** Returns the number of problems, those not kept included. Valid after {@link #problems}. */
    long count() {
        long tailLess = tail == null ? 0 : tailSize - 1;
        return gone.size() + strange.size() + more - tailLess;
    }

    /** Returns the problems, in no particular order. */
    List<LedgerProblem> problems() {
        Map<ByteBuffer, Long> places = new HashMap<>();
        gone.forEach(row -> places.put(ByteBuffer.wrap(row.digest), row.position));
        for (UnexpectedRow row : strange) {
            if (row.sealed != null) {
                places.put(ByteBuffer.wrap(row.sealed), row.position);
            }
        }
        List<LedgerProblem> problems = new ArrayList<>();
        for (UnexpectedRow row : strange) {
            Long place = places.get(ByteBuffer.wrap(row.digest));
            if (place != null) {
                problems.add(new LedgerProblem(
                        row.position, ProblemCode.REORDERED, Of.ROW, row.seal, null, place, row.eventId));
            } else {
                ProblemCode code = row.sealed == null ? ProblemCode.INSERTED : ProblemCode.ALTERED;
                problems.add(LedgerProblem.row(row.position, code, row.seal, row.eventId));
            }
        }
        for (MissingRow row : gone) {
            if (tail == null || row.position < tail.position) {
                problems.add(LedgerProblem.row(row.position, ProblemCode.MISSING, row.seal, null));
            }
        }
        if (tail != null) {
            problems.add(new LedgerProblem(
                    tail.position,
                    ProblemCode.TRUNCATED,
                    Of.ROW,
                    tail.seal,
                    tailSize == 1 ? null : tailEnd,
                    null,
                    null));
        }
        return problems;
    }

    private void missing(MissingRow row) {
        if (tail == null) {
            tail = row;
            tailSize = 0;
        }
        tailSize++;
        tailEnd = row.position;
        keep(gone, row);
    }

    private <T> void keep(List<T> list, T finding) {
        if (list.size() < KEPT) {
            list.add(finding);
        } else {
            more++;
        }
    }

    /** Returns an empty text if the identifier of an altered row cannot be read. */
    private static String eventId(LedgerRow row) {
        try {
            return row.eventId();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | BufferUnderflowException e) {
            return "";
        }
    }

    private record MissingRow(long position, byte[] digest, long seal) {}

    private record UnexpectedRow(
            long position,
            byte[] digest,
            byte @Nullable [] sealed,
            @Nullable Long seal,
            String eventId) {}
}
