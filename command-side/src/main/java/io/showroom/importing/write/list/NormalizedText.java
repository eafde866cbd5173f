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

/** Normalizes texts for comparison. */
final class NormalizedText {

    private static final Pattern MEANINGLESS = Pattern.compile("[\\s\\u200b\\ufeff*:_\"'.、。]+");

    private NormalizedText() {}

    /** Returns the text without insignificant differences: case, width, white space and punctuation between words. */
    static String plain(String text) {
        String usual = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return MEANINGLESS.matcher(usual).replaceAll("");
    }

    /** Returns the words of one cell of a word list. */
    static List<String> words(String cell) {
        return Arrays.stream(cell.split("\\|")).filter(word -> !word.isBlank()).toList();
    }

    /** Reads a built-in word list. */
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
