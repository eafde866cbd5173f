package io.showroom.importing.write.file;

import io.showroom.commandapi.Rejection;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The remaining {@link UploadBounds} of one file; every reader deducts from it. */
final class UploadBudget {

    /** Maximum number of characters of a row. */
    static final int MOST_IN_A_ROW = 1_000_000;

    /** Maximum number of columns of a row. */
    static final int MOST_COLUMNS = 1_000;

    /** Maximum number of items of one kind kept in memory while a file is read. */
    static final int MOST_OF_A_KIND = 65_536;

    private final UploadBounds bounds;
    private final Map<BoundedItem, Integer> held = new EnumMap<>(BoundedItem.class);
    private long unpacked;
    private long handedOn;
    private long sharedTexts;

    /** Items kept in memory until a file is read, each with the code of its rejection. */
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

    /** Returns the stream with its bytes counted; declared sizes of parts are not trusted. */
    InputStream counted(InputStream part) {
        return new Counted(part);
    }

    /** Deducts unpacked bytes. */
    void unpacked(long bytes) {
        unpacked += bytes;
        if (unpacked > bounds.unpacked().toBytes()) {
            throw Rejection.malformed(
                    "unpackedTooLarge", "file", Math.max(1, bounds.unpacked().toMegabytes()));
        }
    }

    /** Deducts characters kept in memory until the file is read. */
    void sharedTexts(int characters) {
        sharedTexts += characters;
        if (sharedTexts > bounds.sharedTexts()) {
            throw Rejection.malformed("sharedTextsTooLong", "file", bounds.sharedTexts());
        }
    }

    /**
     * Checks the length of a cell.
     *
     * @throws Rejection if it is too long; it names the line
     */
    void cell(int characters, long line) {
        if (characters > bounds.cell()) {
            throw Rejection.malformed("cellTooLong", "file", line, bounds.cell());
        }
    }

    /** Deducts one item kept in memory until the file is read. */
    void one(BoundedItem kind) {
        if (held.merge(kind, 1, Integer::sum) > MOST_OF_A_KIND) {
            throw Rejection.malformed(kind.refusal, "file", MOST_OF_A_KIND);
        }
    }

    /** Deducts the characters of a row. Many cells can refer to the same shared text, which the file contains once. */
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
