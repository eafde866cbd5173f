package io.showroom.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The digests of a run of rows with their positions, packed: for each row eight bytes of position (big-endian) and 32
 * bytes of digest. A seal is computed over these bytes, and they are stored beside it, so that a changed row can be
 * identified.
 */
public final class RowDigests {

    private static final int ENTRY = Long.BYTES + Digests.BYTES;

    private byte[] packed;
    private int size;

    /** An empty list. */
    public RowDigests() {
        this.packed = new byte[ENTRY * 64];
    }

    /**
     * A list from the bytes that {@link #packed} returned.
     *
     * @throws IllegalArgumentException if the length is not a multiple of the entry size
     */
    public RowDigests(byte[] packed) {
        if (packed.length % ENTRY != 0) {
            throw new IllegalArgumentException("not a list of row digests");
        }
        this.packed = packed.clone();
        this.size = packed.length / ENTRY;
    }

    /** Adds the next row. */
    public void add(LedgerRow row) {
        int at = size * ENTRY;
        if (at == packed.length) {
            packed = Arrays.copyOf(packed, packed.length * 2);
        }
        ByteBuffer.wrap(packed, at, ENTRY).putLong(row.position()).put(row.digest());
        size++;
    }

    /** Returns the number of rows. */
    public int size() {
        return size;
    }

    /** Returns the position of the row at an index, counting from 0. */
    public long position(int index) {
        return ByteBuffer.wrap(packed, index * ENTRY, Long.BYTES).getLong();
    }

    /** Returns the digest of the row at an index, counting from 0. */
    public byte[] digest(int index) {
        int from = index * ENTRY + Long.BYTES;
        return Arrays.copyOfRange(packed, from, from + Digests.BYTES);
    }

    /** Returns a copy of all entries as bytes. */
    public byte[] packed() {
        return Arrays.copyOf(packed, size * ENTRY);
    }

    /** Whether both contain the same positions and digests. */
    boolean sameAs(RowDigests other) {
        return Arrays.equals(packed, 0, size * ENTRY, other.packed, 0, other.size * ENTRY);
    }
}
