package io.showroom.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.web.util.HtmlUtils;

/** Files that people and programs take out, as tables. */
public final class Tables {

    private static final Pattern TEXT = Pattern.compile("(?s)<si>.*?<t[^>]*>(.*?)</t>");
    private static final Pattern ROW = Pattern.compile("(?s)<row\\b[^>]*>(.*?)</row>");
    private static final Pattern CELL = Pattern.compile("(?s)<c\\b([^>]*?)>\\s*<v>(.*?)</v>");

    private Tables() {}

    /** The records of a CSV file, cell by cell, without the mark before the first. */
    public static List<List<String>> csv(String body) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .ofCsvRecord(body.startsWith("\uFEFF") ? body.substring(1) : body)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a workbook's sheets, one after the other, each with what stands in its cells that are not empty. */
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

    private static Map<String, String> parts(byte[] file) {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
