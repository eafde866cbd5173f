package io.showroom.importing.write.file;

import io.showroom.commandapi.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What one file has left of its {@link UploadBounds}; every reader takes from it as it goes on. */
final class Allowance {

    private final UploadBounds bounds;
    private long unpacked;
    private long sharedTexts;

    Allowance(UploadBounds bounds) {
        this.bounds = bounds;
    }

    /** The stream, counted: what a part says of its own size is not believed. */
    InputStream counted(InputStream part) {
        return new Counted(part);
    }

    /** Takes some bytes that come out of the file. */
    void unpacked(long bytes) {
        unpacked += bytes;
        if (unpacked > bounds.unpacked().toBytes()) {
            throw Refused.malformed(
                    "unpackedTooLarge", "file", Math.max(1, bounds.unpacked().toMegabytes()));
        }
    }

    /** Takes some characters that are held until the file is read. */
    void sharedTexts(int characters) {
        sharedTexts += characters;
        if (sharedTexts > bounds.sharedTexts()) {
            throw Refused.malformed("sharedTextsTooLong", "file", bounds.sharedTexts());
        }
    }

    /** Whether a cell of a line may have so many characters. */
    void cell(int characters, long line) {
        if (characters > bounds.cell()) {
            throw Refused.malformed("cellTooLong", "file", line, bounds.cell());
        }
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            unpacked(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            unpacked(Math.max(0, read));
            return read;
        }
    }
}
