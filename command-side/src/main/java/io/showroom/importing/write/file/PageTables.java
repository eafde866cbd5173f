package io.showroom.importing.write.file;

import io.showroom.commandapi.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads the tables of an HTML page, which many systems send as .xls; only displayed text is read. */
final class PageTables {

    private static final long LARGEST = 16L << 20;
    private static final int LOOKED_AT = 8192;
    private static final int MOST_COLUMNS = UploadBudget.MOST_COLUMNS;
    private static final int MOST_ROWS_JOINED = 65_534;
    private static final String LINE_END = "\uE000";
    private static final Pattern DECLARED = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w-]+)");
    private static final Pattern SHORTENED = Pattern.compile("-?\\d(\\.\\d+)?[eE][+-]?\\d+");

    private PageTables() {}

    static void read(Path file, UploadBudget allowance, TableSink sink) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw Rejection.malformed("listTooLarge", "file", LARGEST >> 20);
        }
        Document page;
        try (InputStream in = allowance.counted(Files.newInputStream(file))) {
            page = Jsoup.parse(in, charset(file), "");
        }
        page.select("script, style, rt, rp").remove();
        page.select("br").forEach(end -> end.replaceWith(new TextNode(LINE_END)));
        List<Element> tables = page.select("table").stream()
                .filter(table -> table.select("table").size() == 1)
                .toList();
        for (int n = 0; n < tables.size(); n++) {
            allowance.one(UploadBudget.BoundedItem.SHEET);
            if (sink.table(tables.size() == 1 ? "" : String.valueOf(n + 1), false)) {
                rows(tables.get(n), allowance, sink);
            }
        }
    }

    /** Returns the encoding to read with; null if the page declares one that {@link TextEncoding} does not detect. */
    private static @Nullable String charset(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOKED_AT);
        }
        Matcher declared = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
        String name = declared.find() ? declared.group(1).toLowerCase(Locale.ROOT) : "";
        boolean looked = name.isEmpty() || name.startsWith("utf") || name.startsWith("gb") || name.equals("unicode");
        return looked ? TextEncoding.of(file).charset().name() : null;
    }

    private static void rows(Element table, UploadBudget allowance, TableSink sink) {
        Map<Integer, Integer> taken = new HashMap<>();
        List<long[]> joined = new ArrayList<>();
        long line = 0;
        for (Element row : table.select("tr")) {
            line++;
            List<String> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                    continue;
                }
                while (taken.getOrDefault(cells.size(), 0) > 0) {
                    taken.merge(cells.size(), -1, Integer::sum);
                    cells.add("");
                }
                int across = span(cell, "colspan", MOST_COLUMNS);
                int down = span(cell, "rowspan", MOST_ROWS_JOINED);
                if (cells.size() + across > MOST_COLUMNS) {
                    throw Rejection.malformed("tooManyColumns", "file", MOST_COLUMNS);
                }
                String text = text(cell);
                allowance.cell(text.length(), line);
                if (down > 1 && across == 1) {
                    allowance.one(UploadBudget.BoundedItem.JOINED);
                    joined.add(new long[] {cells.size(), line, line + down - 1});
                }
                for (int i = 0; i < across; i++) {
                    if (down > 1) {
                        taken.put(cells.size(), down - 1);
                    }
                    cells.add(i == 0 ? text : "");
                }
            }
            for (int after = cells.size(); after < MOST_COLUMNS && !taken.isEmpty(); after++) {
                taken.computeIfPresent(after, (column, left) -> left > 1 ? left - 1 : null);
            }
            List<String> trimmed = TableFile.trimmed(cells);
            if (!trimmed.isEmpty()) {
                sink.row(line, isHidden(row), trimmed);
            }
        }
        joined.forEach(range -> sink.joined((int) range[0], range[1], range[2]));
    }

    private static String text(Element cell) {
        String shown = cell.text().replace('\u00a0', ' ').replaceAll(" ?" + LINE_END + " ?", "\n");
        String number = cell.hasAttr("sdval") ? cell.attr("sdval") : cell.attr("x:num");
        boolean shortened = SHORTENED.matcher(shown.strip()).matches() && !number.isEmpty();
        return CellText.meant(shortened ? NumberText.of(number, NumberStyle.NUMBER, false) : shown);
    }

    private static boolean isHidden(Element row) {
        String style = row.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return row.hasAttr("hidden") || style.contains("display:none");
    }

    private static int span(Element cell, String name, int most) {
        return Math.clamp(Xml.number(cell.attr(name), 1), 1, most);
    }
}
