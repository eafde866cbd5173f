package io.showroom.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A small ledger in memory that tests can manipulate. */
final class MemoryLedger implements LedgerSource {

    final SigningKey key = SigningKey.make();
    final TreeMap<Long, LedgerRow> rows = new TreeMap<>();
    final List<SealedRun> seals = new ArrayList<>();
    long end = Long.MAX_VALUE;
    private int seal;
    private @Nullable Long row;

    /** Adds a row at a position. */
    MemoryLedger row(long position, String text) {
        rows.put(position, row(position, "e-" + position, text));
        return this;
    }

    /** Seals all rows after the last seal. */
    Seal seal() {
        Seal last = seals.isEmpty() ? null : seals.getLast().seal();
        RowDigests digests = new RowDigests();
        rows.tailMap(last == null ? Long.MIN_VALUE : last.lastPosition(), last == null)
                .values()
                .forEach(digests::add);
        Seal next = Seal.over(
                seals.size() + 1L,
                last == null ? Seal.NOTHING : last.digest(),
                digests,
                Instant.parse("2026-03-01T10:00:00.123456Z"),
                key);
        seals.add(new SealedRun(next, digests.packed()));
        return next;
    }

    LedgerFindings check(@Nullable Seal exported) {
        seal = 0;
        row = null;
        try {
            return new LedgerCheck(this, id -> id.equals(key.id()) ? key.publicKey() : null)
                    .check(exported, (events, seals) -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> problems(@Nullable Seal exported) {
        return check(exported).problems().stream()
                .map(problem -> problem.position() + " " + problem.code() + " " + problem.of())
                .toList();
    }

    @Override
    public @Nullable SealedRun nextSeal() {
        return seal < seals.size() ? seals.get(seal++) : null;
    }

    @Override
    public @Nullable LedgerRow nextRow() {
        row = row == null ? (rows.isEmpty() ? null : rows.firstKey()) : rows.higherKey(row);
        return row == null ? null : rows.get(row);
    }

    @Override
    public long end() {
        return end;
    }

    static LedgerRow row(long position, String eventId, String text) {
        byte[][] values = {
            ByteBuffer.allocate(8).putLong(0).array(),
            ByteBuffer.allocate(8).putLong(7).array(),
            "P-1".getBytes(StandardCharsets.UTF_8),
            "Prospect".getBytes(StandardCharsets.UTF_8),
            eventId.getBytes(StandardCharsets.UTF_8),
            "VisitRegistered".getBytes(StandardCharsets.UTF_8),
            null,
            text.getBytes(StandardCharsets.UTF_8),
            "{}".getBytes(StandardCharsets.UTF_8)
        };
        ByteBuffer content = ByteBuffer.allocate(1000);
        for (byte[] value : values) {
            content.putInt(value == null ? -1 : value.length);
            if (value != null) {
                content.put(value);
            }
        }
        return new LedgerRow(position, Arrays.copyOf(content.array(), content.position()));
    }
}
