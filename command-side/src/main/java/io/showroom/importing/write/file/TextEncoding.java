package io.showroom.importing.write.file;

import io.showroom.commandapi.Rejection;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Encoding of a text file: UTF-8, UTF-16 in either byte order, or GB 18030 as spreadsheets write it in China.
 *
 * @param charset its encoding
 * @param mark number of bytes of the byte order mark
 */
record TextEncoding(Charset charset, int mark) {

    private static final Charset GB = Charset.forName("GB18030");
    private static final int LOOKED_AT = 8192;
    private static final int FIRST_OF_THREE_BYTES = 0x800;

    /**
     * Detects the encoding from the whole file.
     *
     * @throws Rejection if a byte sequence is invalid; the reason names the line
     */
    static TextEncoding of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOKED_AT);
        }
        TextEncoding likely = likely(start);
        Damage damage = Damage.of(file, likely);
        if (likely.charset.equals(StandardCharsets.UTF_8) && damage.places > 0) {
            // Valid three-byte sequences do not occur by chance: a text with more of them than errors is damaged UTF-8.
            Damage asGb = Damage.of(file, new TextEncoding(GB, 0));
            boolean better = damage.wide <= damage.places && asGb.places < damage.places;
            if (likely.mark == 0 && better && comesInPairs(file)) {
                likely = new TextEncoding(GB, 0);
                damage = asGb;
            }
        }
        if (damage.places > 0) {
            throw likely.charset.equals(StandardCharsets.UTF_8)
                    ? Rejection.malformed("notUtf8", "file", damage.line)
                    : Rejection.malformed("damagedText", "file", damage.line, likely.charset.name());
        }
        if (damage.nothing) {
            throw TableFile.unreadable();
        }
        return likely;
    }

    /** Returns a reader of the text, without the byte order mark. */
    Reader open(InputStream in) throws IOException {
        in.skipNBytes(mark);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Returns the first bytes of a file as text, in the likely encoding. */
    static String beginning(byte[] start) {
        TextEncoding likely = likely(start);
        return new String(start, likely.mark, start.length - likely.mark, likely.charset);
    }

    private static TextEncoding likely(byte[] start) {
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(start, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(start, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        if (begins(start, 0x84, 0x31, 0x95, 0x33)) {
            return new TextEncoding(GB, 4);
        }
        // Without a byte order mark, UTF-16 shows by the zero bytes of separators and digits.
        int[] empty = new int[2];
        for (int i = 0; i < start.length; i++) {
            empty[i % 2] += start[i] == 0 ? 1 : 0;
        }
        if (Math.max(empty[0], empty[1]) * 10 < start.length || empty[0] == empty[1]) {
            return new TextEncoding(StandardCharsets.UTF_8, 0);
        }
        return new TextEncoding(empty[1] > empty[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0);
    }

    /**
     * Whether bytes beyond ASCII mostly occur in runs, as in Chinese text, rather than singly between Latin letters.
     */
    private static boolean comesInPairs(Path file) throws IOException {
        long alone = 0;
        long together = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int run = 0;
            for (int one = in.read(); one >= 0; one = in.read()) {
                if (one < 0x80) {
                    alone += run == 1 ? 1 : 0;
                    together += run > 1 ? 1 : 0;
                    run = 0;
                } else {
                    run++;
                }
            }
            alone += run == 1 ? 1 : 0;
            together += run > 1 ? 1 : 0;
        }
        return together > alone;
    }

    private static boolean begins(byte[] start, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= start.length || (start[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The errors of a file in an encoding. */
    private static final class Damage {

        /** Number of invalid byte sequences. */
        private long places;

        /** Line of the first one, from 1. */
        private long line;

        /** Number of characters that need three bytes or more in UTF-8. */
        private long wide;

        /** Whether the character 0 occurs, which no text contains. */
        private boolean nothing;

        private long lines = 1;
        private char before;

        static Damage of(Path file, TextEncoding encoding) throws IOException {
            Damage damage = new Damage();
            CharsetDecoder decoder = encoding.charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer in = ByteBuffer.allocate(1 << 16);
            CharBuffer out = CharBuffer.allocate(1 << 16);
            try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
                bytes.skipNBytes(encoding.mark);
                boolean end = false;
                while (!end) {
                    int read = bytes.read(in.array(), in.position(), in.remaining());
                    end = read < 0;
                    in.position(in.position() + Math.max(0, read)).flip();
                    damage.decode(decoder, in, out, end);
                    in.compact();
                }
            }
            return damage;
        }

        private void decode(CharsetDecoder decoder, ByteBuffer in, CharBuffer out, boolean end) {
            while (true) {
                CoderResult result = decoder.decode(in, out, end);
                out.flip();
                while (out.hasRemaining()) {
                    note(out.get());
                }
                out.clear();
                if (result.isError()) {
                    line = places++ == 0 ? lines : line;
                    in.position(in.position() + result.length());
                } else if (result.isUnderflow()) {
                    return;
                }
            }
        }

        private void note(char one) {
            if (one == '\r' || (one == '\n' && before != '\r')) {
                lines++;
            }
            wide += one >= FIRST_OF_THREE_BYTES ? 1 : 0;
            nothing |= one == 0;
            before = one;
        }
    }
}
