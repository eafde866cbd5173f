package io.showroom.importing.write.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet of a workbook. */
final class WorkbookSheetPart {

    private static final Pattern JOINED = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");
    private static final int LETTERS = 26;
    private static final int MOST_COLUMNS = 16_384;

    private final List<String> shared;
    private final Styles styles;
    private final boolean from1904;
    private final UploadBudget allowance;
    private final TableSink sink;
    private long line;
    private boolean hidden;
    private List<String> cells = new ArrayList<>();
    private int column;

    WorkbookSheetPart(List<String> shared, Styles styles, boolean from1904, UploadBudget allowance, TableSink sink) {
        this.shared = shared;
        this.styles = styles;
        this.from1904 = from1904;
        this.allowance = allowance;
        this.sink = sink;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int what = xml.next();
            if (what == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> begin(xml);
                    case "c" -> cell(xml);
                    case "mergeCell" -> joined(String.valueOf(Xml.attribute(xml, "ref")));
                    default -> {}
                }
            } else if (what == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                List<String> row = TableFile.trimmed(cells);
                if (!row.isEmpty()) {
                    sink.row(line, hidden, row);
                }
            }
        }
    }

    private void begin(XMLStreamReader xml) {
        line = Xml.number(Xml.attribute(xml, "r"), (int) line + 1);
        hidden = Xml.says(xml, "hidden");
        cells = new ArrayList<>();
        column = 0;
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        String place = Xml.attribute(xml, "r");
        column = place == null ? column : column(place, column);
        String kind = Xml.attribute(xml, "t");
        int style = Xml.number(Xml.attribute(xml, "s"), 0);
        String value = null;
        String inline = null;
        boolean formula = false;
        for (int depth = 1; depth > 0; ) {
            int what = xml.next();
            if (what == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (what == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = Xml.text(xml, length -> allowance.cell(length, line));
                    case "is" -> inline = Xml.rich(xml, length -> allowance.cell(length, line));
                    case "f" -> {
                        formula = true;
                        Xml.skip(xml);
                    }
                    default -> depth++;
                }
            }
        }
        String text = inline == null ? text(kind == null ? "n" : kind, style, value, formula) : inline;
        allowance.cell(text.length(), line);
        if (!text.isEmpty()) {
            while (cells.size() < column) {
                cells.add("");
            }
            if (cells.size() == column) {
                cells.add(text);
            }
        }
        column++;
    }

    private String text(String kind, int style, @Nullable String value, boolean formula) throws XMLStreamException {
        if (value == null || value.isBlank()) {
            boolean numeric = kind.equals("n");
            return formula && numeric ? CellText.NOT_WORKED_OUT : value == null || numeric ? "" : CellText.meant(value);
        }
        return switch (kind) {
            case "s" -> {
                int number = Xml.number(value, -1);
                if (number < 0 || number >= shared.size()) {
                    throw new XMLStreamException("no such shared text");
                }
                yield shared.get(number);
            }
            case "b" -> value.strip().equals("1") || value.strip().equals("true") ? "TRUE" : "FALSE";
            case "d" -> NumberText.written(value);
            case "n" -> NumberText.of(value, styles.form(style), from1904);
            default -> CellText.meant(value);
        };
    }

    private void joined(String ref) {
        Matcher range = JOINED.matcher(ref);
        if (range.matches() && range.group(1).equals(range.group(3))) {
            allowance.one(UploadBudget.BoundedItem.JOINED);
            sink.joined(letters(range.group(1)), Long.parseLong(range.group(2)), Long.parseLong(range.group(4)));
        }
    }

    private static int column(String place, int otherwise) throws XMLStreamException {
        int end = 0;
        while (end < place.length() && place.charAt(end) >= 'A' && place.charAt(end) <= 'Z') {
            end++;
        }
        if (end == 0) {
            return otherwise;
        }
        int column = end > 3 ? MOST_COLUMNS : letters(place.substring(0, end));
        if (column >= MOST_COLUMNS) {
            throw new XMLStreamException("no such column");
        }
        return column;
    }

    private static int letters(String name) {
        int column = 0;
        for (char letter : name.toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        return column - 1;
    }
}
