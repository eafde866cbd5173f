package io.showroom.importing.write.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.showroom.commandapi.Rejection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads a text file with separators: the one named in its first line ({@code sep=;}), or the detected one. */
final class TextTable {

    private static final String SEPARATORS = ",;\t";
    private static final Pattern NAMED = Pattern.compile("(?i)\"?sep=([,;\\t|])\"?[,;\\t]*\\R");
    private static final int LINES_LOOKED_AT = 20;
    private static final int LOOKED_AT = 1 << 16;
    private static final int LONGEST_RECORD = 1 << 20;

    private TextTable() {}

    static void read(Path file, UploadBudget allowance, TableSink sink) throws IOException {
        TextEncoding encoding = TextEncoding.of(file);
        try (InputStream in = allowance.counted(Files.newInputStream(file));
                BufferedReader text = new BufferedReader(encoding.open(in), LOOKED_AT)) {
            String start = beginning(text);
            Matcher named = NAMED.matcher(start);
            boolean names = named.lookingAt();
            if (names) {
                text.readLine();
            }
            char separator = names ? named.group(1).charAt(0) : separator(start);
            if (sink.table("", false)) {
                rows(text, separator, names ? 1 : 0, allowance, sink);
            }
        }
    }

    private static void rows(BufferedReader text, char separator, int before, UploadBudget allowance, TableSink sink)
            throws IOException {
        long last = before;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                long line = record.getStartingLineNumber() + before;
                record.getFields().forEach(field -> allowance.cell(field.length(), line));
                List<String> row = TableFile.trimmed(record.getFields().stream()
                        .map(SafeText::unguarded)
                        .map(CellText::plain)
                        .toList());
                if (!row.isEmpty()) {
                    sink.row(line, false, row);
                }
                last = line;
            }
        } catch (CsvParseException e) {
            throw Rejection.malformed("unclosedQuote", "file", last + 1);
        }
    }

    private static String beginning(BufferedReader text) throws IOException {
        text.mark(LOOKED_AT);
        char[] start = new char[LOOKED_AT - 1];
        int length = 0;
        for (int read = 0; read >= 0 && length < start.length; length += Math.max(0, read)) {
            read = text.read(start, length, start.length - length);
        }
        text.reset();
        return new String(start, 0, length);
    }

    /**
     * Detects the separator: the most frequent one, outside quotation marks, of the first line whose separator also
     * occurs in the next line, so that titles above the header and remarks below it do not decide. If there is no such
     * line, the most frequent one of all lines.
     */
    private static char separator(String text) {
        List<int[]> lines = counts(text);
        int[] total = new int[SEPARATORS.length()];
        for (int n = 0; n < lines.size(); n++) {
            int[] line = lines.get(n);
            int most = most(line);
            boolean alone = most >= 0
                    && IntStream.of(line).filter(count -> count == line[most]).count() == 1;
            if (alone && (n + 1 == lines.size() || lines.get(n + 1)[most] > 0)) {
                return SEPARATORS.charAt(most);
            }
            for (int which = 0; which < total.length; which++) {
                total[which] += line[which];
            }
        }
        return SEPARATORS.charAt(Math.max(0, most(total)));
    }

    /** Counts each separator in each of the first non-empty lines. */
    private static List<int[]> counts(String text) {
        List<int[]> lines = new ArrayList<>();
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean empty = true;
        for (int i = 0; i <= text.length() && lines.size() < LINES_LOOKED_AT; i++) {
            char one = i == text.length() ? '\n' : text.charAt(i);
            quoted ^= one == '"';
            boolean end = (one == '\n' && !quoted) || i == text.length();
            if (end && !empty) {
                lines.add(counts);
                counts = new int[SEPARATORS.length()];
            }
            empty = end || (empty && Character.isWhitespace(one));
            int which = quoted ? -1 : SEPARATORS.indexOf(one);
            if (which >= 0) {
                counts[which]++;
                empty = false;
            }
        }
        return lines;
    }

    /** Returns the index of the highest count, the first of equal ones; -1 if all are zero. */
    private static int most(int[] counts) {
        int most = -1;
        for (int i = 0; i < counts.length; i++) {
            most = counts[i] > (most < 0 ? 0 : counts[most]) ? i : most;
        }
        return most;
    }
}
