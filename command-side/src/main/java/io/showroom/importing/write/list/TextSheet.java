package io.showroom.importing.write.list;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.showroom.commandapi.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A text file with separators, in the encodings that spreadsheets write: UTF-8, UTF-16, and GB 18030 in China. */
final class TextSheet {

    private static final String SEPARATORS = ",;\t";
    private static final int LINES_LOOKED_AT = 20;
    private static final int LONGEST_RECORD = 1 << 20;

    private TextSheet() {}

    static List<Sheet> read(Path file, byte[] start) throws IOException {
        String text = decode(Files.readAllBytes(file), start);
        if (text.indexOf('\0') >= 0) {
            throw Refused.malformed("unreadableFile", "file");
        }
        List<SheetRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                SheetRow row = SheetRow.of(record.getStartingLineNumber(), record.getFields());
                if (!row.isEmpty()) {
                    rows.add(row);
                    SheetFile.fits(rows.size(), row.cells().size());
                }
            }
        }
        return rows.isEmpty() ? List.of() : List.of(new Sheet("", List.copyOf(rows)));
    }

    private static String decode(byte[] bytes, byte[] start) throws CharacterCodingException {
        if (start.length > 1 && (start[0] & 0xff) == 0xff && (start[1] & 0xff) == 0xfe) {
            return decode(bytes, StandardCharsets.UTF_16LE).substring(1);
        }
        try {
            String text = decode(bytes, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return decode(bytes, Charset.forName("GB18030"));
        }
    }

    private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** The separator that the first lines have most of. */
    private static char separator(String text) {
        char best = SEPARATORS.charAt(0);
        long most = 0;
        for (char candidate : SEPARATORS.toCharArray()) {
            long count = text.lines()
                    .limit(LINES_LOOKED_AT)
                    .flatMapToInt(String::chars)
                    .filter(c -> c == candidate)
                    .count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }
}
