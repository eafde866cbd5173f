package io.showroom.ledger;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A sealed log as a file. It begins with the line {@code SHOWROOM LEDGER 1} (event log) or {@code SHOWROOM ACCESS LOG
 * 1}. Records follow, each of one byte kind, four bytes length (big-endian) and the content. Kinds: {@code S} a seal:
 * four bytes length of its JSON, the JSON ({@link SealText}), its packed {@link RowDigests}; {@code E} a row: eight
 * bytes position, then {@link LedgerRow#content()}; {@code Z} the end: eight bytes highest position ever assigned. A
 * file without {@code Z} is incomplete. Seals are in the order of their numbers, rows in the order of their positions.
 */
public final class LedgerFile implements LedgerSource, Closeable {

    private static final String EVENTS = "SHOWROOM LEDGER 1\n";
    private static final String ACCESS = "SHOWROOM ACCESS LOG 1\n";
    private static final int LARGEST = 1 << 30;
    private static final int BUFFER = 1 << 16;

    private final SealedLog log;
    private final DataInputStream seals;
    private final DataInputStream events;
    private long end = Long.MAX_VALUE;

    private LedgerFile(SealedLog log, DataInputStream seals, DataInputStream events) {
        this.log = log;
        this.seals = seals;
        this.events = events;
    }

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be read or does not begin with one of the two header lines
     */
    public static LedgerFile open(Path file) throws IOException {
        SealedLog log = begins(file, ACCESS) ? SealedLog.ACCESS : SealedLog.EVENTS;
        if (!begins(file, magic(log))) {
            throw new IOException("not a ledger file");
        }
        return new LedgerFile(log, begin(file, log), begin(file, log));
    }

    /** Returns the log that the file contains, according to its first line. */
    public SealedLog log() {
        return log;
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

    private static String magic(SealedLog log) {
        return log.equals(SealedLog.ACCESS) ? ACCESS : EVENTS;
    }

    private static boolean begins(Path file, String magic) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(magic.length()), magic.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static DataInputStream begin(Path file, SealedLog log) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        in.skipNBytes(magic(log).length());
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

    /** Writes a sealed log to a stream; seals first. */
    public static final class Writer implements Closeable {

        private final DataOutputStream out;

        /** Writes the header line. Closing this closes the stream. */
        public Writer(SealedLog log, OutputStream stream) throws IOException {
            this.out = new DataOutputStream(new BufferedOutputStream(stream, BUFFER));
            out.write(magic(log).getBytes(StandardCharsets.US_ASCII));
        }

        /** Copies all remaining seals and rows of a source, then writes the end record. */
        public void copy(LedgerSource source) throws IOException {
            for (SealedRun run = source.nextSeal(); run != null; run = source.nextSeal()) {
                seal(run);
            }
            for (LedgerRow row = source.nextRow(); row != null; row = source.nextRow()) {
                row(row);
            }
            end(source.end());
        }

        /** Writes the next seal. */
        public void seal(SealedRun run) throws IOException {
            byte[] json = SealText.write(run.seal()).getBytes(StandardCharsets.UTF_8);
            out.writeByte('S');
            out.writeInt(Integer.BYTES + json.length + run.rows().length);
            out.writeInt(json.length);
            out.write(json);
            out.write(run.rows());
        }

        /** Writes the next row. */
        public void row(LedgerRow row) throws IOException {
            out.writeByte('E');
            out.writeInt(Long.BYTES + row.content().length);
            out.writeLong(row.position());
            out.write(row.content());
        }

        /**
         * Writes the end record.
         *
         * @param position the highest position ever assigned
         */
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
