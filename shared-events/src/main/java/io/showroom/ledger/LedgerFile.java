package io.showroom.ledger;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in a file: a line {@code SHOWROOM LEDGER 1}, then records of one byte kind, four bytes length (big-endian)
 * and as many bytes. Kinds: {@code S} a seal, four bytes length of its JSON, the JSON ({@link SealText}), its packed
 * {@link RowDigests}; {@code E} an event, eight bytes position, then {@link LedgerRow#content()}; {@code Z} the end,
 * with eight bytes of the highest position that was given out, without which the file is incomplete. Seals are in the
 * order of their numbers, events in that of their positions.
 */
public final class LedgerFile implements LedgerSource, Closeable {

    private static final byte[] MAGIC = "SHOWROOM LEDGER 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST = 1 << 30;
    private static final int BUFFER = 1 << 16;

    private final DataInputStream seals;
    private final DataInputStream events;
    private long end = Long.MAX_VALUE;

    private LedgerFile(DataInputStream seals, DataInputStream events) {
        this.seals = seals;
        this.events = events;
    }

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be read or does not begin as a ledger does
     */
    public static LedgerFile open(Path file) throws IOException {
        return new LedgerFile(begin(file), begin(file));
    }

    @Override
    public @Nullable SealedRun nextSeal() throws IOException {
        byte[] record = next(seals, 'S');
        if (record == null) {
            return null;
        }
        int json = record.length < Integer.BYTES ? -1 : ByteBuffer.wrap(record).getInt();
        if (json < 0 || json > record.length - Integer.BYTES) {
            throw new IOException("a seal in the file cannot be read");
        }
        try {
            int end = Integer.BYTES + json;
            return new SealedRun(
                    SealText.read(new String(record, Integer.BYTES, json, StandardCharsets.UTF_8)),
                    Arrays.copyOfRange(record, end, record.length));
        } catch (IllegalArgumentException e) {
            throw new IOException("a seal in the file cannot be read", e);
        }
    }

    @Override
    public @Nullable LedgerRow nextRow() throws IOException {
        byte[] record = next(events, 'E');
        if (record == null) {
            return null;
        }
        if (record.length < Long.BYTES) {
            throw new IOException("an event in the file cannot be read");
        }
        return new LedgerRow(ByteBuffer.wrap(record).getLong(), Arrays.copyOfRange(record, Long.BYTES, record.length));
    }

    @Override
    public long end() {
        return end;
    }

    @Override
    public void close() throws IOException {
        try (seals) {
            events.close();
        }
    }

    private static DataInputStream begin(Path file) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
            in.close();
            throw new IOException("not a ledger file");
        }
        return in;
    }

    private byte @Nullable [] next(DataInputStream in, char wanted) throws IOException {
        try {
            while (true) {
                int kind = in.readUnsignedByte();
                int length = in.readInt();
                if (kind == 'Z') {
                    end = in.readLong();
                    return null;
                }
                if (length < 0 || length > LARGEST) {
                    throw new IOException("a record in the file cannot be read");
                }
                if (kind == wanted) {
                    byte[] record = in.readNBytes(length);
                    if (record.length < length) {
                        throw new EOFException();
                    }
                    return record;
                }
                in.skipNBytes(length);
            }
        } catch (EOFException e) {
            throw new IOException("the file is incomplete: its end is missing", e);
        }
    }

    /** Writes a ledger, seals first. */
    public static final class Writer implements Closeable {

        private final DataOutputStream out;

        /** Begins; the stream is closed with this. */
        public Writer(OutputStream stream) throws IOException {
            this.out = new DataOutputStream(new BufferedOutputStream(stream, BUFFER));
            out.write(MAGIC);
        }

        /** The next seal. */
        public void seal(SealedRun run) throws IOException {
            byte[] json = SealText.write(run.seal()).getBytes(StandardCharsets.UTF_8);
            out.writeByte('S');
            out.writeInt(Integer.BYTES + json.length + run.rows().length);
            out.writeInt(json.length);
            out.write(json);
            out.write(run.rows());
        }

        /** The next row. */
        public void row(LedgerRow row) throws IOException {
            out.writeByte('E');
            out.writeInt(Long.BYTES + row.content().length);
            out.writeLong(row.position());
            out.write(row.content());
        }

        /** Marks the file as complete; no position above this one was given out. */
        public void end(long position) throws IOException {
            out.writeByte('Z');
            out.writeInt(Long.BYTES);
            out.writeLong(position);
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
