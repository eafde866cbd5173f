package io.showroom.importing.write.list;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Texts as people write them, made comparable. */
final class NormalizedText {

    private static final Pattern MEANINGLESS = Pattern.compile("[\\s\\u200b\\ufeff*:_\"'.、。]+");

    private NormalizedText() {}

    /** The text without differences that mean nothing: case, width, blanks and marks between words. */
    static String plain(String text) {
        String usual = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return MEANINGLESS.matcher(usual).replaceAll("");
    }

    /** The words of one cell of a word list. */
    static List<String> words(String cell) {
        return Arrays.stream(cell.split("\\|")).filter(word -> !word.isBlank()).toList();
    }

    /** A word list that comes with the program. */
    static List<NamedCsvRecord> list(String name) {
        try (InputStream in =
                        Objects.requireNonNull(NormalizedText.class.getResourceAsStream("/importing/" + name), name);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
