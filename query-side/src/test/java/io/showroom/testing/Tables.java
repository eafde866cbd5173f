package io.showroom.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.web.util.HtmlUtils;

/** Parser of exported files. */
public final class Tables {

    private static final Pattern TEXT = Pattern.compile("(?s)<si>.*?<t[^>]*>(.*?)</t>");
    private static final Pattern ROW = Pattern.compile("(?s)<row\\b[^>]*>(.*?)</row>");
    private static final Pattern CELL = Pattern.compile("(?s)<c\\b([^>]*?)>\\s*<v>(.*?)</v>");

    private Tables() {}

    /** Returns the records of a CSV file, without byte order mark. */
    public static List<List<String>> csv(String body) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(body.startsWith("\uFEFF") ? body.substring(1) : body)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the rows of a workbook's sheets in order, each with its cells that are not empty. */
    public static List<List<String>> workbook(byte[] file) {
        Map<String, String> parts = parts(file);
        List<String> texts = new ArrayList<>();
        Matcher text = TEXT.matcher(parts.getOrDefault("xl/sharedStrings.xml", ""));
        while (text.find()) {
            texts.add(HtmlUtils.htmlUnescape(text.group(1)));
        }
        List<List<String>> rows = new ArrayList<>();
        parts.forEach((name, part) -> {
            if (name.startsWith("xl/worksheets/sheet")) {
                Matcher row = ROW.matcher(part);
                while (row.find()) {
                    rows.add(cells(row.group(1), texts));
                }
            }
        });
        return rows;
    }

    private static List<String> cells(String row, List<String> texts) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(row);
        while (cell.find()) {
            cells.add(
                    cell.group(1).contains("t=\"s\"")
                            ? texts.get(Integer.parseInt(cell.group(2)))
                            : HtmlUtils.htmlUnescape(cell.group(2)));
        }
        return cells;
    }

    /** Streamed workbooks have the sizes of their parts at the end only, so they are read from a file. */
    private static Map<String, String> parts(byte[] content) {
        Map<String, String> parts = new TreeMap<>();
        try {
            Path file = Files.createTempFile("taken-out", ".xlsx");
            try {
                Files.write(file, content);
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    for (ZipEntry entry : zip.stream().toList()) {
                        parts.put(
                                entry.getName(),
                                new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
