package io.showroom.importing.write.file;

import io.showroom.commandapi.Rejection;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What one file has left of its {@link UploadBounds}; every reader takes from it as it goes on. */
final class UploadBudget {

    /** As many characters as one row may have in all its cells. */
    static final int MOST_IN_A_ROW = 1_000_000;

    /** As many columns as one row may have. */
    static final int MOST_COLUMNS = 1_000;

    /** As many of one kind of thing as are held while a file is read. */
    static final int MOST_OF_A_KIND = 65_536;

    private final UploadBounds bounds;
    private final Map<BoundedItem, Integer> held = new EnumMap<>(BoundedItem.class);
    private long unpacked;
    private long handedOn;
    private long sharedTexts;

    /** What is held until a file is read, each under the code by which too many are refused. */
    enum BoundedItem {
        SHEET("tooManySheets"),
        STYLE("tooManyStyles"),
        JOINED("tooManyJoined"),
        PART("tooManyParts");

        private final String refusal;

        BoundedItem(String refusal) {
            this.refusal = refusal;
        }
    }

    UploadBudget(UploadBounds bounds) {
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
            throw Rejection.malformed(
                    "unpackedTooLarge", "file", Math.max(1, bounds.unpacked().toMegabytes()));
        }
    }

    /** Takes some characters that are held until the file is read. */
    void sharedTexts(int characters) {
        sharedTexts += characters;
        if (sharedTexts > bounds.sharedTexts()) {
            throw Rejection.malformed("sharedTextsTooLong", "file", bounds.sharedTexts());
        }
    }

    /** Whether a cell of a line may have so many characters. */
    void cell(int characters, long line) {
        if (characters > bounds.cell()) {
            throw Rejection.malformed("cellTooLong", "file", line, bounds.cell());
        }
    }

    /** Takes one thing more that is held until the file is read. */
    void one(BoundedItem kind) {
        if (held.merge(kind, 1, Integer::sum) > MOST_OF_A_KIND) {
            throw Rejection.malformed(kind.refusal, "file", MOST_OF_A_KIND);
        }
    }

    /** Takes a row that is handed on: many cells can say the same shared text, which the file has but once. */
    void row(List<String> cells, long line) {
        if (cells.size() > MOST_COLUMNS) {
            throw Rejection.malformed("tooManyColumns", "file", MOST_COLUMNS);
        }
        long characters = 0;
        for (String cell : cells) {
            characters += cell.length();
        }
        if (characters > MOST_IN_A_ROW) {
            throw Rejection.malformed("rowTooLong", "file", line, MOST_IN_A_ROW);
        }
        handedOn += characters;
        long most = bounds.unpacked().toBytes();
        if (handedOn > most) {
            throw Rejection.malformed("tooMuchText", "file", most);
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
