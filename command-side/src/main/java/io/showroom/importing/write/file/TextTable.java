package io.showroom.importing.write.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.showroom.commandapi.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text file with separators: the one that its first lines have most of, or the one it names. */
final class TextTable {

    private static final String SEPARATORS = ",;\t";
    private static final Pattern NAMED = Pattern.compile("(?i)\"?sep=([,;\\t|])\"?[,;\\t]*\\R");
    private static final int LINES_LOOKED_AT = 20;
    private static final int LOOKED_AT = 1 << 16;
    private static final int LONGEST_RECORD = 1 << 20;

    private TextTable() {}

    static void read(Path file, Allowance allowance, TableSink sink) throws IOException {
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

    private static void rows(BufferedReader text, char separator, int before, Allowance allowance, TableSink sink)
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
            throw Refused.malformed("unclosedQuote", "file", last + 1);
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

    /** The separator that the first lines have most of, outside quotation marks. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        int lines = 0;
        for (int i = 0; i < text.length() && lines < LINES_LOOKED_AT; i++) {
            char one = text.charAt(i);
            quoted ^= one == '"';
            lines += one == '\n' ? 1 : 0;
            int which = quoted ? -1 : SEPARATORS.indexOf(one);
            if (which >= 0) {
                counts[which]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }
}
