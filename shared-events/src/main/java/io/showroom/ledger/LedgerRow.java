package io.showroom.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sealed log, as the bytes stored in the database.
 *
 * <p>The content is every column of {@link #COLUMNS} but the position, each as four bytes of length (big-endian, -1 for
 * NULL) and the value's bytes in PostgreSQL's binary form: numbers as eight bytes big-endian, the time stamp as
 * microseconds since 2000-01-01 UTC in eight bytes, texts in UTF-8, payload and metadata unchanged.
 *
 * @param position its position in the log
 * @param content all other columns; must not be changed
 */
public record LedgerRow(long position, byte[] content) {

    /** The columns in the order of the binary content; the first is the position. */
    public static final String COLUMNS = "global_index, sequence_number, time_stamp, aggregate_identifier, type,"
            + " event_identifier, payload_type, payload_revision, payload, meta_data";

    private static final int COUNT = 10;
    private static final int STREAM = 2;
    private static final int EVENT = 4;
    private static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};

    /**
     * Reads a row of the event log from one message of PostgreSQL's {@code COPY (SELECT …) TO STDOUT (FORMAT binary)}.
     *
     * @return null for the message that ends the copy
     * @throws IllegalArgumentException if the message contains no such row
     */
    public static @Nullable LedgerRow ofCopy(byte[] message) {
        return ofCopy(message, COUNT);
    }

    /**
     * Reads a row of a table with the given number of columns, the first of which is the position.
     *
     * @return null for the message that ends the copy
     * @throws IllegalArgumentException if the message contains no such row
     */
    public static @Nullable LedgerRow ofCopy(byte[] message, int count) {
        ByteBuffer bytes = ByteBuffer.wrap(message);
        if (message.length >= HEADER.length && Arrays.equals(message, 0, HEADER.length, HEADER, 0, HEADER.length)) {
            bytes.position(HEADER.length + Integer.BYTES);
            int extension = bytes.getInt();
            bytes.position(bytes.position() + extension);
        }
        short columns = bytes.getShort();
        if (columns == -1) {
            return null;
        }
        if (columns != count || bytes.getInt() != Long.BYTES) {
            throw new IllegalArgumentException("not a row of a sealed log");
        }
        long position = bytes.getLong();
        return new LedgerRow(position, Arrays.copyOfRange(message, bytes.position(), message.length));
    }

    /**
     * Creates a row from the values of its columns.
     *
     * @param position its position in the log
     * @param values the other columns of {@link #COLUMNS} in PostgreSQL's binary form, in that order; null for NULL
     */
    public static LedgerRow of(long position, List<byte @Nullable []> values) {
        int size = values.stream()
                .mapToInt(value -> Integer.BYTES + (value == null ? 0 : value.length))
                .sum();
        ByteBuffer content = ByteBuffer.allocate(size);
        for (byte @Nullable [] value : values) {
            if (value == null) {
                content.putInt(-1);
            } else {
                content.putInt(value.length).put(value);
            }
        }
        return new LedgerRow(position, content.array());
    }

    /** Returns the values of the other columns in the order of {@link #COLUMNS}; null for NULL. */
    public List<byte @Nullable []> values() {
        List<byte @Nullable []> values = new ArrayList<>(COUNT - 1);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
            int length = bytes.getInt();
            byte @Nullable [] value = length < 0 ? null : new byte[length];
            if (value != null) {
                bytes.get(value);
            }
            values.add(value);
        }
        return values;
    }

    /** Returns the row's sequence number in its stream, counting from 0. */
    public long sequence() {
        return ByteBuffer.wrap(content, Integer.BYTES, Long.BYTES).getLong();
    }

    /** Returns the identifier of the stream that the row belongs to. */
    public String streamId() {
        return text(STREAM);
    }

    /** Returns the event's identifier. */
    public String eventId() {
        return text(EVENT);
    }

    /** Returns the SHA-256 of the content. */
    public byte[] digest() {
        return Digests.sha256(content);
    }

    private String text(int column) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        for (int i = 0; i < column; i++) {
            int length = bytes.getInt();
            bytes.position(bytes.position() + Math.max(0, length));
        }
        int length = bytes.getInt();
        return length < 0 ? "" : new String(content, bytes.position(), length, StandardCharsets.UTF_8);
    }
}
